package io.bellwether.ml.glm;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.Refinement;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Maximum likelihood by Fisher scoring, which is iteratively reweighted least squares (McCullagh
 * and Nelder 1989, section 2.5), each step halved until the deviance does not grow.
 *
 * <p>It ends when a step changes the predictors, root mean square by the working weights, by less
 * than the tolerance relative to their size. It also ends when steps no longer change the deviance
 * and yet go on: then some means run to the edge of their range, and some coefficients to infinity.
 */
final class FisherScoring {

  /** A squared step, relative to the predictors, that no longer matters to the deviance. */
  private static final double FLAT = 1e-10;

  /** A change of a predictor on a scale of logarithms, that is no rounding error. */
  private static final double STILL_MOVING = 0.01;

  private static final int MAX_HALVINGS = 60;

  private final GlmRows rows;
  private final Family family;
  private final Link link;
  private final double tolerance;
  private final int maxIterations;
  private final Runnable beat;

  /**
   * Prepares a fit.
   *
   * @param rows the rows; columns are independent
   * @param family with all parameters known
   * @param link the link
   * @param tolerance of the step
   * @param maxIterations the most steps
   * @param beat called in each iteration; throws to stop
   */
  FisherScoring(
      GlmRows rows, Family family, Link link, double tolerance, int maxIterations, Runnable beat) {
    this.rows = rows;
    this.family = family;
    this.link = link;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
    this.beat = beat;
  }

  /** Fits from the data. */
  ScoringResult fit() {
    return fit(start());
  }

  /** Fits from a point. */
  ScoringResult fit(GlmPoint start) {
    GlmPoint point = start;
    int evaluations = 1;
    double largestScale = 0;
    for (int iteration = 1; iteration <= maxIterations; iteration++) {
      beat.run();
      WorkingProblem problem = problem(point);
      double[] step = problem.solve(Refinement.NEVER).coefficients();
      Arrays.setAll(step, j -> Double.isNaN(step[j]) ? 0 : step[j]);
      double[] change = rows.product(step);
      double size = problem.squaredNorm(change);
      double scale = scale(problem, point);
      largestScale = Math.max(largestScale, scale);
      if (size <= tolerance * tolerance * scale) {
        return polished(point, iteration, evaluations);
      }
      if (size <= FLAT * largestScale && link.hasEdge() && largest(change) > STILL_MOVING) {
        return result(ScoringResult.End.DIVERGED, point, step, iteration, evaluations);
      }
      double slack = 1e-9 * point.deviance() + 1e-12 * scale;
      GlmPoint next = point;
      double share = 1;
      for (int halving = 0; halving <= MAX_HALVINGS; halving++) {
        next = point.moved(rows, family, link, step, share);
        evaluations++;
        if (next.deviance() <= point.deviance() + slack) {
          break;
        }
        share /= 2;
      }
      if (!(next.deviance() <= point.deviance() + slack)) {
        return result(ScoringResult.End.STUCK, point, step, iteration, evaluations);
      }
      point = next;
    }
    double[] none = new double[rows.columnCount()];
    return result(ScoringResult.End.LIMIT, point, none, maxIterations, evaluations);
  }

  /** Makes the last step with residuals of doubled precision. */
  private ScoringResult polished(GlmPoint point, int iterations, int evaluations) {
    double[] step = problem(point).solve(Refinement.AUTO).coefficients();
    Arrays.setAll(step, j -> Double.isNaN(step[j]) ? 0 : step[j]);
    GlmPoint last = point.moved(rows, family, link, step, 1);
    return result(
        ScoringResult.End.CONVERGED,
        last.isValid() ? last : point,
        step,
        iterations,
        evaluations + 1);
  }

  private ScoringResult result(
      ScoringResult.End end, GlmPoint point, double[] step, int iterations, int evaluations) {
    WorkingProblem problem = problem(point);
    LeastSquaresSolution solution = problem.solve(Refinement.AUTO);
    return new ScoringResult(end, point, problem, solution, step, iterations, evaluations);
  }

  private WorkingProblem problem(GlmPoint point) {
    return WorkingProblem.at(rows, family, link, point.predictor(), point.means());
  }

  /** What a step is measured against: the predictors, or a relative change of means by one. */
  private double scale(WorkingProblem problem, GlmPoint point) {
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      double eta = point.predictor()[row];
      double mean = point.means()[row];
      double range = link.ofShares() ? Math.min(mean, 1 - mean) : mean;
      double relative = range / link.derivative(eta);
      sum += problem.weights()[row] * (eta * eta + relative * relative);
    }
    return sum;
  }

  /**
   * The better of two starts: one step from means half way between target and mean target, and the
   * model without features.
   */
  private GlmPoint start() {
    GlmPoint stepped = stepped();
    GlmPoint constant = GlmPoint.of(rows, family, link, constantCoefficients());
    GlmPoint better = constant.deviance() < stepped.deviance() ? constant : stepped;
    if (!better.isValid()) {
      throw new FitException(
          "no coefficients were found whose means are all in the range of the "
              + family
              + " family with link "
              + link,
          "use the LOG link, or include an intercept, or check the offset");
    }
    return better;
  }

  private GlmPoint stepped() {
    double mean = rows.meanResponse();
    double[] means = new double[rows.size()];
    double[] eta = new double[rows.size()];
    DoubleUnaryOperator between = y -> (y + mean) / 2;
    for (int row = 0; row < means.length; row++) {
      means[row] = between.applyAsDouble(rows.response(row));
      eta[row] = link.link(means[row]);
      if (!link.defined(eta[row]) || !family.kind().hasMean(means[row])) {
        return GlmPoint.of(rows, family, link, constantCoefficients());
      }
    }
    WorkingProblem problem = WorkingProblem.at(rows, family, link, eta, means);
    double[] response = problem.residuals().clone();
    Arrays.setAll(response, row -> response[row] + eta[row] - rows.offset(row));
    double[] first = problem.solve(response, Refinement.NEVER).coefficients();
    Arrays.setAll(first, j -> Double.isNaN(first[j]) ? 0 : first[j]);
    return GlmPoint.of(rows, family, link, first);
  }

  /** The mean through the first column if that is constant, else zeros. */
  private double[] constantCoefficients() {
    double[] coefficients = new double[rows.columnCount()];
    if (coefficients.length > 0 && Arrays.stream(rows.column(0)).allMatch(x -> x == 1)) {
      coefficients[0] = link.link(rows.meanResponse()) - rows.meanOffset();
    }
    return coefficients;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
