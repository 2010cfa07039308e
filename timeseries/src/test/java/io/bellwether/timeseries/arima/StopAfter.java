package io.bellwether.timeseries.arima;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Asks to stop at a certain question, in the middle of the work. */
final class StopAfter implements BooleanSupplier {

  private final AtomicInteger left;

  StopAfter(int questions) {
    left = new AtomicInteger(questions);
  }

  @Override
  public boolean getAsBoolean() {
    return left.getAndDecrement() <= 0;
  }

  /** Whether there were as many questions. */
  boolean wasReached() {
    return left.get() < 0;
  }
}
