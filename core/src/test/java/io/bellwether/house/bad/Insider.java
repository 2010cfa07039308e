package io.bellwether.house.bad;

import com.sun.net.httpserver.HttpHandler;

/** Breaks: no internals of the JDK. */
public interface Insider {
  HttpHandler handler();
}
