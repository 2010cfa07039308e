package io.bellwether.timeseries.regression;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A model of a panel bound to a history. */
class BoundForecasterContractTest implements ForecasterContract<BoundForecaster> {

  private static final GlobalForecastModel MODEL = model(1);

  private static GlobalForecastModel model(double factor) {
    TimeSeries monthly = SampleSeries.monthly();
    Panel panel =
        Panel.builder(Frequency.MONTHLY, "item")
            .add(SeriesKey.of("a"), monthly)
            .add(SeriesKey.of("b"), monthly.map(value -> 900 - factor * value))
            .build();
    return GlobalForecaster.of(
            RegressionForecaster.builder(Ols.create()).lags(1, 2, 12).difference(1).build())
        .fit(panel);
  }

  @Override
  public ForecasterSubject<BoundForecaster> subject() {
    return ForecasterSubject.of(() -> (BoundForecaster) MODEL.forecaster(), SampleSeries.monthly())
        .different((BoundForecaster) model(2).forecaster())
        .minimumLength(13)
        .missing(FITS)
        .without(Property.SHIFT);
  }

  /** The shape of errors is not this series' alone: a constant one keeps part of their width. */
  @Test
  @Override
  public void constantSeriesHasItsOutcome() {
    double[] values = new double[96];
    Arrays.fill(values, 5.1);
    TimeSeries constant = SampleSeries.monthly().withValues(values);
    double width = MODEL.forecaster().fit(constant).forecast(1).standardErrors()[0];
    TimeSeries like = SampleSeries.monthly();
    double usual = MODEL.forecaster().fit(like).forecast(1).standardErrors()[0];
    double mean = Arrays.stream(like.values()).average().orElseThrow();
    assertThat(width / 5.1).isPositive().isLessThan(usual / mean);
  }
}
