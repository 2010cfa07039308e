package io.bellwether.benchmarks.arima;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a library made of one series and order.
 *
 * @param wanted the series, the order and the best that is known
 * @param model the model, or null if the fit failed
 * @param failure why it failed, or empty
 * @param cpuNanos CPU time of the thread
 */
record LikelihoodOutcome(
    BestLikelihood wanted, @Nullable FittedArima model, String failure, long cpuNanos) {

  /** The library's log-likelihood less the best known; NaN if it has none. */
  double gap() {
    return model == null ? Double.NaN : model.logLikelihood() - wanted.best();
  }

  boolean failed() {
    return !Double.isFinite(gap());
  }

  /** A line for {@code scripts/arima_loglik.R}. */
  String csv(String library) {
    ArimaOrder order = wanted.order();
    String coefficients =
        model == null
            ? ""
            : Arrays.stream(model.coefficients().inOrder())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "%s,%s,%d,%d,%d,%d,%d,%d,%d,%s,%s,%s",
        library,
        wanted.series(),
        order.p(),
        order.d(),
        order.q(),
        order.seasonalP(),
        order.seasonalD(),
        order.seasonalQ(),
        order.period(),
        wanted.best(),
        model == null ? "" : Double.toString(model.logLikelihood()),
        coefficients);
  }

  @Override
  public String toString() {
    return failed()
        ? wanted + " " + failure
        : String.format(Locale.ROOT, "%s %+.4f", wanted, gap());
  }
}
