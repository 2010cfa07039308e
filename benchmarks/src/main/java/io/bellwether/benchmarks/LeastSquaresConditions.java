package io.bellwether.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Least squares with an intercept and full inference. Every library starts from a table in the form
 * it likes best, made before the clock runs, and ends with a {@link LeastSquaresInference}.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public abstract class LeastSquaresConditions extends OneThread {

  /** Called by subclasses. */
  protected LeastSquaresConditions() {}
}
