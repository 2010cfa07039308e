package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.ScalarMinimum;
import java.util.ArrayList;
import java.util.List;

/** Estimates the parameters of a theta model for an adjusted history. */
final class ThetaFit {

  /** With fewer values a theta cannot be told from noise, and the last value is the forecast. */
  static final int LEAST_VALUES = 5;

  /** Cells of the grid: the error is smooth in alpha, with few minima if more than one. */
  private static final int CELLS = 24;

  /** A cell of 0.04 shrinks by 0.618 each time: 24 leave 4e-7 of alpha. */
  private static final int SECTIONS = 24;

  /** Sets of parameters that weigh less are left out of an average. */
  private static final double LEAST_SHARE = 1e-3;

  /** Errors so much smaller than the changes of the series are rounding. */
  private static final double ROUNDING = 1e-20;

  private final Theta specification;
  private final ThetaHistory history;
  private final ThetaErrors errors;
  private int evaluations;

  ThetaFit(Theta specification, ThetaHistory history) {
    this.specification = specification;
    this.history = history;
    this.errors = new ThetaErrors(history, specification.weightOrNaN(), specification.thetaPrior());
  }

  /** What was found. */
  record Estimate(List<ThetaNode> nodes, FitReport report) {}

  Estimate run() {
    if (history.known() < LEAST_VALUES || history.meanSquaredChange() == 0) {
      return walk();
    }
    double step = (specification.alphaUpper() - specification.alphaLower()) / CELLS;
    double[] grid = new double[CELLS + 1];
    int best = 0;
    for (int i = 0; i <= CELLS; i++) {
      grid[i] = squares(at(i, step));
      best = grid[i] < grid[best] ? i : best;
    }
    boolean exact = grid[best] <= ROUNDING * history.known() * history.meanSquaredChange();
    return specification.estimation() == ThetaEstimation.AVERAGED && !exact
        ? averaged(grid, best, step)
        : best(at(best, step), grid[best], step);
  }

  /** A point of the grid, the last one the upper bound itself. */
  private double at(int i, double step) {
    return Math.min(specification.alphaUpper(), specification.alphaLower() + i * step);
  }

  private double squares(double alpha) {
    evaluations++;
    return errors.at(alpha);
  }

  private Estimate walk() {
    double last = history.value(history.lastKnown());
    double mean = history.line().meanValue();
    boolean constant = history.meanSquaredChange() == 0 && history.known() > 1;
    String warning =
        constant
            ? "all values are the same but for the season, so the intervals have no width"
            : "only "
                + history.known()
                + " values are known; with fewer than "
                + LEAST_VALUES
                + " the forecast is the last value without trend";
    // with alpha 1 the level before the first period matters for the first error alone
    return new Estimate(
        List.of(ThetaNode.certain(1, constant ? last : mean, 0)),
        new FitReport(FitStatus.EXACT, 0, 0, Double.NaN, List.of(warning)));
  }

  private Estimate best(double atGrid, double ofGrid, double step) {
    double a = Math.max(specification.alphaLower(), atGrid - step);
    double b = Math.min(specification.alphaUpper(), atGrid + step);
    double alpha = ScalarMinimum.golden(this::squares, a, b, SECTIONS);
    if (!(squares(alpha) < ofGrid)) {
      alpha = atGrid;
    }
    double least = squares(alpha);
    double weight =
        history.form() == ThetaForm.SES_WITH_DRIFT ? specification.weightOrNaN() : errors.weight();
    double variance = least / Math.max(1, history.known() - Theta.AVERAGED_PARAMETERS);
    ThetaNode node =
        specification.theta().isPresent()
            ? ThetaNode.certain(alpha, errors.level(), weight)
            : errors.node(alpha, 1, variance);
    return new Estimate(
        List.of(node), new FitReport(FitStatus.CONVERGED, SECTIONS, evaluations, least, List.of()));
  }

  /** Each alpha of the grid is a model; its share is its likelihood, {@code squares^(-n/2)}. */
  private Estimate averaged(double[] grid, int best, double step) {
    int count = history.known();
    double variance = grid[best] / Math.max(1, count - Theta.AVERAGED_PARAMETERS);
    double[] shares = new double[grid.length];
    double sum = 0;
    for (int i = 0; i < grid.length; i++) {
      shares[i] = Math.pow(grid[best] / grid[i], count / 2.0);
      shares[i] = shares[i] < LEAST_SHARE ? 0 : shares[i];
      sum += shares[i];
    }
    List<ThetaNode> nodes = new ArrayList<>();
    for (int i = 0; i < grid.length; i++) {
      if (shares[i] > 0) {
        double alpha = at(i, step);
        squares(alpha);
        nodes.add(errors.node(alpha, shares[i] / sum, variance));
      }
    }
    return new Estimate(
        nodes, new FitReport(FitStatus.EXACT, 0, evaluations, grid[best], List.of()));
  }
}
