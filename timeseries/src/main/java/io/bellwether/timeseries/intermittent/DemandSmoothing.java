package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.function.BiFunction;

/**
 * Fits recursions of two smoothing parameters.
 *
 * @param <R> the recursion
 */
final class DemandSmoothing<R extends DemandRecursion> {

  /** Makes a recursion of its two smoothing parameters. */
  @FunctionalInterface
  interface Maker<R> {
    R make(double first, double second);
  }

  private final DemandHistory history;
  private final double[] values;
  private final double[] forecasts;
  private final Maker<R> maker;

  DemandSmoothing(DemandHistory history, Maker<R> maker) {
    this.history = history;
    this.maker = maker;
    values = history.values();
    forecasts = new double[values.length];
  }

  /** Takes the parameters as given. */
  <M> M given(double first, double second, BiFunction<R, FitReport, M> model) {
    return model(first, second, FitStatus.EXACT, 0, 0, model);
  }

  /** Takes the parameters with the least squares of errors of one period ahead. */
  <M> M optimised(FitContext context, BiFunction<R, FitReport, M> model) {
    SmoothingSearch search =
        SmoothingSearch.minimise(
            point -> {
              maker.make(point[0], point[1]).run(values, forecasts);
              return IntermittentModel.meanSquare(values, forecasts);
            },
            2,
            context);
    return model(
        search.point()[0],
        search.point()[1],
        FitStatus.CONVERGED,
        search.iterations(),
        search.evaluations(),
        model);
  }

  private <M> M model(
      double first,
      double second,
      FitStatus status,
      int iterations,
      int evaluations,
      BiFunction<R, FitReport, M> model) {
    R recursion = maker.make(first, second);
    recursion.run(values, forecasts);
    return model.apply(
        recursion, IntermittentModel.report(status, iterations, evaluations, history, forecasts));
  }
}
