package io.bellwether.timeseries.arima;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.REFUSED;

import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

class AutoArimaContractTest
    implements ForecasterContract<AutoArima>, CovariateForecasterContract<AutoArima> {

  /**
   * A search ends where a step promises less than 1e-8 of log-likelihood, which is quadratic in the
   * coefficients: they are good to about the root of that.
   */
  private static final double TOLERANCE = 1e-3;

  @Override
  public ForecasterSubject<AutoArima> subject() {
    return ForecasterSubject.of(AutoArima::create, SampleSeries.monthly())
        .different(AutoArima.builder().criterion(OrderCriterion.BIC).build())
        .minimumLength(3)
        .missing(FITS)
        .constant(REFUSED)
        .tolerance(TOLERANCE);
  }

  /** Every combination of low orders, on a series without season. */
  @Nested
  class Exhaustive implements ForecasterContract<AutoArima> {

    @Override
    public ForecasterSubject<AutoArima> subject() {
      return ForecasterSubject.of(() -> exhaustive(3), SampleSeries.stationary())
          .different(exhaustive(2))
          .minimumLength(3)
          .missing(FITS)
          .constant(REFUSED)
          .tolerance(TOLERANCE);
    }

    private static AutoArima exhaustive(int sum) {
      return AutoArima.builder()
          .search(Search.EXHAUSTIVE)
          .seasonLength(1)
          .maxOrders(2, 2)
          .maxOrderSum(sum)
          .build();
    }
  }
}
