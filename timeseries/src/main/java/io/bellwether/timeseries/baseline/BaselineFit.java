package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;

/** What all fits of baselines check and report. */
final class BaselineFit {

  private BaselineFit() {}

  /** Starts a fit: refuses a series with too few known values. */
  static double[] values(TimeSeries series, int minimum, String what, FitContext context) {
    context.checkCancelled();
    int known = series.length() - series.missingCount();
    if (known < minimum) {
      throw new FitException(
          what
              + " needs at least "
              + minimum
              + " known values, but the series has "
              + known
              + " ("
              + series.length()
              + " periods, "
              + series.missingCount()
              + " missing)",
          "give a longer history");
    }
    return series.values();
  }

  /** Reports the fit of a model whose errors have this variance. */
  static FitReport report(double variance) {
    return variance > 0
        ? FitReport.exact(variance)
        : new FitReport(
            FitStatus.EXACT,
            0,
            0,
            variance,
            List.of(
                "the model repeats the series without error, so the intervals have no width; more"
                    + " history would tell how far to trust them"));
  }
}
