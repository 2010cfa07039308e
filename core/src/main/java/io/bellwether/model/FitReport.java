package io.bellwether.model;

import java.util.List;

/**
 * How a fit went.
 *
 * @param status how it ended
 * @param iterations how many iterations were made; 0 for a direct method
 * @param evaluations how often the objective was evaluated; 0 for a direct method
 * @param objective the value of what was minimised, or maximised, at the end; {@code NaN} when
 *     there is no such thing. The model's documentation says what it is
 * @param warnings what a careful reader should know, one sentence each
 * @since 0.1.0
 */
public record FitReport(
    FitStatus status, int iterations, long evaluations, double objective, List<String> warnings) {

  /**
   * Copies the warnings.
   *
   * @param status how the fit ended
   * @param iterations how many iterations were made
   * @param evaluations how often the objective was evaluated
   * @param objective the objective at the end
   * @param warnings one sentence each
   */
  public FitReport {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reports a direct solution without warnings.
   *
   * @param objective the value of the objective
   * @return a report with status {@link FitStatus#EXACT}
   */
  public static FitReport exact(double objective) {
    return new FitReport(FitStatus.EXACT, 0, 0, objective, List.of());
  }

  /**
   * Passes only if the fit is a solution without reservations.
   *
   * @return this report, when the status is {@link FitStatus#EXACT} or {@link FitStatus#CONVERGED}
   * @throws FitException otherwise, with the warnings
   */
  public FitReport requireConverged() {
    if (status == FitStatus.EXACT || status == FitStatus.CONVERGED) {
      return this;
    }
    throw new FitException(
        "the fit ended with "
            + status
            + " after "
            + iterations
            + " iterations: "
            + String.join("; ", warnings),
        "raise maxIterations, loosen tolerance, or scale the columns");
  }
}
