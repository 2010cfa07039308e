package io.bellwether.timeseries.regression;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.Scaler;
import io.bellwether.preprocess.UnseenLevels;
import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

/** A recursion with lags and a rolling mean, and others below. */
class RegressionForecasterContractTest
    implements ForecasterContract<RegressionForecaster>,
        CovariateForecasterContract<RegressionForecaster> {

  private static RegressionForecasterBuilder recursive() {
    return RegressionForecaster.builder(Ols.create()).lags(1, 2, 12).rollingMean(3);
  }

  @Override
  public ForecasterSubject<RegressionForecaster> subject() {
    return ForecasterSubject.of(() -> recursive().build(), SampleSeries.monthly())
        .different(recursive().rollingDeviation(4).build())
        .minimumLength(17) // lag 12, and a row more than the four features
        .missing(FITS);
  }

  /** A regression a step. */
  @Nested
  class Direct
      implements ForecasterContract<RegressionForecaster>,
          CovariateForecasterContract<RegressionForecaster> {

    private static RegressionForecasterBuilder direct(int steps) {
      return RegressionForecaster.builder(Ols.create()).lags(1, 2).seasonalLags(1).direct(steps);
    }

    @Override
    public ForecasterSubject<RegressionForecaster> subject() {
      return ForecasterSubject.of(() -> direct(30).build(), SampleSeries.monthly())
          .different(direct(29).build())
          .minimumLength(40) // the season before a target 30 steps ahead, and four rows
          .missing(FITS);
    }
  }

  /** Logarithms of changes on last year, errors as measured, the calendar in categories. */
  @Nested
  class Transformed
      implements ForecasterContract<RegressionForecaster>,
          CovariateForecasterContract<RegressionForecaster> {

    private static RegressionForecasterBuilder logarithms() {
      return RegressionForecaster.builder(
              Pipeline.builder()
                  .add(OneHotEncoder.of("quarter").unseen(UnseenLevels.ALL_ZERO))
                  .add(Scaler.standard())
                  .regressor(Ols.create()))
          .lags(1, 3)
          .calendar(CalendarEncoding.CATEGORY, CalendarFeature.QUARTER)
          .boxCox(0)
          .difference(12)
          .errors(ErrorDistribution.EMPIRICAL);
    }

    @Override
    public ForecasterSubject<RegressionForecaster> subject() {
      return ForecasterSubject.of(() -> logarithms().build(), SampleSeries.monthly())
          .different(logarithms().boxCox(0.5).build())
          .minimumLength(19) // differences of 12, lag 3, four rows for lags and two quarters
          .missing(FITS)
          .without(Property.ADDITIVE, Property.SHIFT);
    }
  }

  /** Lags by default, of a series that wanders about a mean. */
  @Nested
  class Defaults implements ForecasterContract<RegressionForecaster> {

    @Override
    public ForecasterSubject<RegressionForecaster> subject() {
      return ForecasterSubject.of(
              () -> RegressionForecaster.of(Ols.create()), SampleSeries.stationary())
          .different(RegressionForecaster.of(new Ols("other")))
          .minimumLength(5) // one lag, since three are more than a third of the series
          .missing(FITS);
    }
  }
}
