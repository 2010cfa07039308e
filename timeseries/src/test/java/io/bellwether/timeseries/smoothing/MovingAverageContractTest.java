package io.bellwether.timeseries.smoothing;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS_BUT_AT_THE_END;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

/** A simple average, and others below. */
class MovingAverageContractTest implements ForecasterContract<MovingAverage> {

  @Override
  public ForecasterSubject<MovingAverage> subject() {
    return ForecasterSubject.of(() -> MovingAverage.simple(4), SampleSeries.stationary())
        .different(MovingAverage.simple(5))
        .minimumLength(6)
        .missing(FITS_BUT_AT_THE_END);
  }

  /** Weights of choice. */
  @Nested
  class Weighted implements ForecasterContract<MovingAverage> {

    @Override
    public ForecasterSubject<MovingAverage> subject() {
      return ForecasterSubject.of(() -> MovingAverage.weighted(1, 2, 3), SampleSeries.stationary())
          .different(MovingAverage.weighted(1, 2, 4))
          .minimumLength(5)
          .missing(FITS_BUT_AT_THE_END);
    }
  }

  /** All values count, the older the less. */
  @Nested
  class Exponential implements ForecasterContract<MovingAverage> {

    @Override
    public ForecasterSubject<MovingAverage> subject() {
      return ForecasterSubject.of(() -> MovingAverage.exponential(0.3), SampleSeries.stationary())
          .different(MovingAverage.exponential(0.4))
          .minimumLength(3)
          .missing(FITS);
    }
  }

  /** All values count alike. */
  @Nested
  class Cumulative implements ForecasterContract<MovingAverage> {

    @Override
    public ForecasterSubject<MovingAverage> subject() {
      return ForecasterSubject.of(MovingAverage::cumulative, SampleSeries.stationary())
          .different(MovingAverage.simple(3))
          .minimumLength(3)
          .missing(FITS);
    }
  }
}
