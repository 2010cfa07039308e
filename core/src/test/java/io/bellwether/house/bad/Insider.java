package io.bellwether.house.bad;

import com.sun.management.OperatingSystemMXBean;

/** Breaks: no internals of the JDK. */
public interface Insider {
  OperatingSystemMXBean handler();
}
