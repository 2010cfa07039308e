package io.bellwether.ml.glm;

/**
 * Maximum likelihood of coefficients and theta in turns: means from theta, theta from means. As the
 * two are orthogonal in the expected information (Lawless 1987, section 2), few turns are needed.
 */
final class NegativeBinomialScoring {

  private final GlmRows rows;
  private final GeneralizedLinearRegression specification;
  private final Runnable beat;
  private Family family = Family.poisson();
  private int iterations;
  private int evaluations;
  private boolean settled;

  NegativeBinomialScoring(GlmRows rows, GeneralizedLinearRegression specification, Runnable beat) {
    this.rows = rows;
    this.specification = specification;
    this.beat = beat;
  }

  /** Fits; {@link #family()} has theta then. */
  ScoringResult fit() {
    ScoringResult result = count(scoring().fit());
    double theta = Double.POSITIVE_INFINITY;
    for (int turn = 0; turn < specification.maxIterations(); turn++) {
      ThetaLikelihood likelihood = new ThetaLikelihood(rows, result.point().means());
      double next = likelihood.maximum();
      // where theta is badly determined, its standard error is what matters
      double error = likelihood.error(next);
      double unit = error > next ? error : next;
      settled = Math.abs(next - theta) <= specification.tolerance() * unit;
      theta = next;
      family = Family.negativeBinomial(theta);
      GlmPoint start =
          GlmPoint.of(rows, family, specification.link(), result.point().coefficients());
      result = count(scoring().fit(start));
      if (settled || theta >= ThetaLikelihood.LARGEST) {
        settled = true;
        break;
      }
    }
    return result;
  }

  private FisherScoring scoring() {
    return new FisherScoring(
        rows,
        family,
        specification.link(),
        specification.tolerance(),
        specification.maxIterations(),
        beat);
  }

  private ScoringResult count(ScoringResult result) {
    iterations += result.iterations();
    evaluations += result.evaluations();
    return result;
  }

  /** The family with the estimate of theta. */
  Family family() {
    return family;
  }

  /** Of all turns. */
  int iterations() {
    return iterations;
  }

  /** Of all turns. */
  int evaluations() {
    return evaluations;
  }

  /** Whether theta no longer changed. */
  boolean isSettled() {
    return settled;
  }
}
