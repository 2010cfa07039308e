package io.bellwether.calibrate;

import io.bellwether.model.FitReport;
import io.bellwether.persist.Saveable;

/**
 * A fitted function from the score of a class to its probability. Immutable, thread-safe, saveable.
 * It never falls: a higher score has at least the same probability, unless {@link PlattScaling} was
 * shown scores that speak against the class.
 *
 * @since 0.1.0
 */
public interface ProbabilityCalibration extends Saveable {

  /**
   * Returns the probability that goes with a score.
   *
   * @param score a finite score, of the kind that the function was fitted on
   * @return the probability of the class, from 0 to 1
   * @throws IllegalArgumentException if the score is not finite
   */
  double probability(double score);

  /**
   * Tells how the fit went.
   *
   * @return status, iterations, objective and warnings
   */
  FitReport report();
}
