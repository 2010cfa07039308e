package io.bellwether.benchmarks.arima;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** An autoregression, without forecasts. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public abstract class AutoregressionConditions extends ShortFits {

  /** Called by subclasses. */
  protected AutoregressionConditions() {}
}
