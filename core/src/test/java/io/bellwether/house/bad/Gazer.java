package io.bellwether.house.bad;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Breaks: no reading of clock, environment or defaults of the machine. */
public final class Gazer {
  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  LongSupplier ticker() {
    return System::nanoTime;
  }

  String home() {
    return System.getenv("HOME") + System.getProperty("user.home");
  }

  Locale locale() {
    return Locale.getDefault();
  }
}
