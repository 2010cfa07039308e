package io.bellwether.benchmarks.arima;

import io.bellwether.benchmarks.OneThread;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** An autoregression, without forecasts. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public abstract class AutoregressionConditions extends OneThread {

  /** Called by subclasses. */
  protected AutoregressionConditions() {}
}
