package io.bellwether.examples.blocks;

import io.bellwether.data.Dataset;
import io.bellwether.examples.MadeUp;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.nio.file.Path;

/** Invoices of each day with a revenue, and the weeks of a fair. */
public abstract class ForecastASeriesGiven extends Given {

  /** Nothing is sold on the last day, a Sunday, so that the last week is not seen whole. */
  protected static final int WEEKS = MadeUp.DAYS / 7 - 1;

  protected static final Dataset invoices = MadeUp.invoices();
  protected static final TimeSeries fair = fair();

  protected ForecastASeriesGiven(Path folder) {
    super(folder);
  }

  private static TimeSeries fair() {
    double[] weeks = new double[WEEKS + 8];
    weeks[5] = 1;
    weeks[WEEKS + 3] = 1;
    return TimeSeries.of(Frequency.WEEKLY, MadeUp.MONDAY, weeks);
  }
}
