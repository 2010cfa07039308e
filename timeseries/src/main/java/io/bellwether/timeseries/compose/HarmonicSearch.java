package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FourierTerms;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.arima.AutoArima;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One search for the numbers of pairs and the orders of the errors. For one thread. */
final class HarmonicSearch {

  /** How often the orders of the errors are chosen at most. */
  private static final int ROUNDS = 3;

  /** One column in so many values, in the beginning. */
  private static final int VALUES_A_COLUMN = 4;

  private final AutoArima errors;
  private final double[] periods;
  private final TimeSeries series;
  private final Covariates covariates;
  private final FitContext context;
  private int[] orders;
  private @Nullable ArimaModel model;

  HarmonicSearch(
      AutoArima errors,
      double[] periods,
      TimeSeries series,
      Covariates covariates,
      FitContext context) {
    this.errors = errors;
    this.periods = periods;
    this.series = series;
    this.covariates = covariates;
    this.context = context;
    this.orders = new int[periods.length];
  }

  /**
   * Fits.
   *
   * @param given the numbers of pairs; none if they are to be chosen
   * @param maxOrder the most pairs of a season
   */
  void run(int[] given, int maxOrder) {
    if (given.length > 0) {
      orders = given;
      model = errors.fit(series, with(orders), context);
      return;
    }
    int[] most = new int[periods.length];
    Arrays.setAll(most, i -> Math.min(maxOrder, FourierTerms.maxOrder(periods[i])));
    orders = start(most);
    for (int round = 0; round < ROUNDS; round++) {
      ArimaModel chosen = errors.fit(series, with(orders), context);
      Arima before = model == null ? null : model.specification();
      model = chosen;
      if (chosen.specification().equals(before) || !choose(chosen.specification(), most)) {
        return;
      }
    }
    model = errors.fit(series, with(orders), context);
  }

  /** As many pairs as are allowed and can be afforded, the seasons in turn. */
  private int[] start(int[] most) {
    int known = series.length() - series.missingCount();
    int columns = known / VALUES_A_COLUMN;
    int[] pairs = new int[most.length];
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < pairs.length; i++) {
        if (pairs[i] < most[i] && columns >= 2) {
          pairs[i]++;
          columns -= 2;
          more = true;
        }
      }
    }
    return pairs;
  }

  /**
   * Chooses the numbers of pairs for given orders of the errors.
   *
   * @return true if they are others than before
   */
  private boolean choose(Arima arima, int[] most) {
    int[] before = orders.clone();
    boolean changed = true;
    for (int pass = 0; pass < ROUNDS && changed; pass++) {
      changed = false;
      for (int i = 0; i < periods.length; i++) {
        int best = best(arima, i, most[i]);
        changed |= best != orders[i];
        orders[i] = best;
      }
      changed &= periods.length > 1;
    }
    return !Arrays.equals(before, orders);
  }

  private int best(Arima arima, int season, int most) {
    List<Double> criteria =
        context.map(
            "harmonics",
            most + 1,
            pairs -> {
              int[] tried = orders.clone();
              tried[season] = pairs;
              try {
                return arima.fit(series, with(tried), context).aicc();
              } catch (FitException tooMany) {
                return Double.POSITIVE_INFINITY;
              }
            });
    int best = orders[season];
    for (int pairs = 0; pairs <= most; pairs++) {
      best = criteria.get(pairs) < criteria.get(best) ? pairs : best;
    }
    return best;
  }

  private Covariates with(int[] pairs) {
    return covariates.and(terms(pairs).covariates(series.timeline()));
  }

  private FourierTerms terms(int[] pairs) {
    FourierTerms terms = FourierTerms.none();
    for (int i = 0; i < pairs.length; i++) {
      terms = pairs[i] == 0 ? terms : terms.and(periods[i], pairs[i]);
    }
    return terms;
  }

  FourierTerms terms() {
    return terms(orders);
  }

  ArimaModel model() {
    return Objects.requireNonNull(model, "run() first");
  }
}
