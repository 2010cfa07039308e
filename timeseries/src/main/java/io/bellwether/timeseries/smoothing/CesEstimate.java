package io.bellwether.timeseries.smoothing;

/** A complex exponential smoothing of one type, fitted. Immutable; its arrays are not copied. */
final class CesEstimate {

  private final CesSeasonality type;
  private final double[] parameters;
  private final double[] state;
  private final double squares;
  private final double aicc;
  private final int iterations;
  private final long evaluations;
  private final boolean converged;

  CesEstimate(
      CesSeasonality type,
      double[] parameters,
      double[] state,
      double squares,
      double aicc,
      int iterations,
      long evaluations,
      boolean converged) {
    this.type = type;
    this.parameters = parameters;
    this.state = state;
    this.squares = squares;
    this.aicc = aicc;
    this.iterations = iterations;
    this.evaluations = evaluations;
    this.converged = converged;
  }

  CesSeasonality type() {
    return type;
  }

  /** Returns the smoothing parameters. */
  double[] parameters() {
    return parameters;
  }

  /** Returns the state before the first period. */
  double[] state() {
    return state;
  }

  /** Returns the sum of squared surprises. */
  double squares() {
    return squares;
  }

  /** Returns the corrected criterion of Akaike, infinite if there are too few values for it. */
  double aicc() {
    return aicc;
  }

  int iterations() {
    return iterations;
  }

  /** Returns how often the sum of squares was evaluated. */
  long evaluations() {
    return evaluations;
  }

  /** Tells whether the search ended by itself. */
  boolean converged() {
    return converged;
  }
}
