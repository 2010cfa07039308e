package io.bellwether.timeseries.compose;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.REFUSED;

import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

/** Far from the bounds nothing is lost: errors still add, and covariates are handed on. */
class ConstrainedContractTest
    implements ForecasterContract<Constrained>, CovariateForecasterContract<Constrained> {

  @Override
  public ForecasterSubject<Constrained> subject() {
    return ForecasterSubject.of(
            () -> Constrained.nonNegative(Arima.builder().order(1, 0, 0).build()),
            SampleSeries.stationary())
        .different(Constrained.nonNegative(Arima.builder().order(2, 0, 0).build()))
        .minimumLength(4)
        .missing(FITS)
        .constant(REFUSED)
        .tolerance(1e-4); // of a search
  }

  /** Whole units move with nothing. */
  @Nested
  class Counts implements ForecasterContract<Constrained> {

    @Override
    public ForecasterSubject<Constrained> subject() {
      return ForecasterSubject.of(
              () -> Constrained.counts(SeasonalNaive.create()), SampleSeries.monthly())
          .different(Constrained.nonNegative(SeasonalNaive.create()))
          .minimumLength(13)
          .missing(FITS)
          .without(Property.values());
    }
  }

  /** A capacity that cuts the distribution, never the point. */
  @Nested
  class Capacity implements ForecasterContract<Constrained> {

    @Override
    public ForecasterSubject<Constrained> subject() {
      return ForecasterSubject.of(() -> upTo(900), SampleSeries.monthly())
          .different(upTo(901))
          .minimumLength(3)
          .missing(FITS)
          .without(Property.SHIFT, Property.SCALE);
    }

    private static Constrained upTo(double seats) {
      return Constrained.builder(Drift.create()).lower(-600).upper(seats).build();
    }
  }
}
