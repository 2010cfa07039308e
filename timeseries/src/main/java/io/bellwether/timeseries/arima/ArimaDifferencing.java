package io.bellwether.timeseries.arima;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.TallMatrix;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.diagnose.Differencing;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many differences the models of a search take: seasonal ones first, then ordinary ones of what
 * is left (Hyndman and Khandakar 2008, section 3.1). With regressors the tests are on the residuals
 * of least squares on them (Hyndman and Athanasopoulos, section 10.2). Missing values are
 * interpolated for the tests alone.
 */
final class ArimaDifferencing {

  private final int seasonalCount;
  private final int ordinaryCount;
  private final @Nullable Differencing seasonal;
  private final @Nullable Differencing ordinary;

  /**
   * Tests.
   *
   * @param series the transformed series with the season of the models
   */
  ArimaDifferencing(AutoArima options, TimeSeries series, Covariates covariates) {
    int season = series.seasonLength();
    TimeSeries x = covariates.isEmpty() ? series : residuals(series, covariates);
    x = x.hasMissing() ? x.interpolate() : x;
    if (options.seasonalDifferences().isPresent() || season < 2) {
      seasonal = null;
      seasonalCount = options.seasonalDifferences().orElse(0);
      x = fixed(x, season, seasonalCount);
    } else {
      seasonal = Differencing.seasonal(x, options.seasonalTest(), 0.05, 1);
      seasonalCount = seasonal.differences();
      x = seasonal.apply(x);
    }
    if (options.differences().isPresent()) {
      ordinary = null;
      ordinaryCount = options.differences().getAsInt();
      fixed(x, 1, ordinaryCount);
    } else {
      Differencing tested =
          Differencing.ordinary(x, options.ordinaryTest(), 0.05, options.maxDifferences());
      boolean tooShort = x.length() < options.leastValuesToTest() && seasonalCount == 0;
      ordinary = tooShort ? null : tested;
      ordinaryCount = tooShort ? Math.max(1, tested.differences()) : tested.differences();
    }
  }

  private static TimeSeries fixed(TimeSeries x, int lag, int count) {
    if (!(x.length() > lag * count)) {
      throw new FitException(
          count + " differences at lag " + lag + " leave nothing of " + x.length() + " periods",
          "give a longer history, or take fewer differences");
    }
    return count == 0 ? x : x.difference(lag, count);
  }

  private static TimeSeries residuals(TimeSeries series, Covariates covariates) {
    double[][] known = covariates.values(covariates.names(), series.timeline());
    double[] y = series.values();
    int[] rows = IntStream.range(0, y.length).filter(t -> !Double.isNaN(y[t])).toArray();
    double[][] columns = new double[known.length + 1][];
    columns[0] = new double[rows.length];
    Arrays.fill(columns[0], 1);
    for (int j = 0; j < known.length; j++) {
      double[] column = known[j];
      columns[j + 1] = Arrays.stream(rows).mapToDouble(t -> column[t]).toArray();
    }
    TallMatrix design = TallMatrix.of(rows.length, columns);
    double[] response = Arrays.stream(rows).mapToDouble(t -> y[t]).toArray();
    double[] left = LeastSquares.create().solve(design, response).residuals(design, response);
    for (int i = 0; i < rows.length; i++) {
      y[rows[i]] = left[i];
    }
    return series.withValues(y);
  }

  int seasonalCount() {
    return seasonalCount;
  }

  int ordinaryCount() {
    return ordinaryCount;
  }

  /** The seasonal test; null if there was none. */
  @Nullable Differencing seasonal() {
    return seasonal;
  }

  /** The ordinary test; null if there was none. */
  @Nullable Differencing ordinary() {
    return ordinary;
  }
}
