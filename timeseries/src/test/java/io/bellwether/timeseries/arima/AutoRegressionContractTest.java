package io.bellwether.timeseries.arima;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.REFUSED;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

class AutoRegressionContractTest implements ForecasterContract<AutoRegression> {

  @Override
  public ForecasterSubject<AutoRegression> subject() {
    return ForecasterSubject.of(() -> AutoRegression.builder().build(), SampleSeries.stationary())
        .different(AutoRegression.builder().maxOrder(5).build())
        .minimumLength(3)
        .constant(REFUSED);
  }

  /** The order chosen by another criterion, the coefficients by Burg. */
  @Nested
  class Burg implements ForecasterContract<AutoRegression> {

    @Override
    public ForecasterSubject<AutoRegression> subject() {
      return ForecasterSubject.of(
              () ->
                  AutoRegression.builder()
                      .maxOrder(14)
                      .criterion(OrderCriterion.BIC)
                      .method(ArMethod.BURG)
                      .build(),
              SampleSeries.stationary())
          .different(AutoRegression.builder().maxOrder(14).method(ArMethod.BURG).build())
          .minimumLength(3)
          .constant(REFUSED);
    }
  }

  /** The order chosen, each tried by a search. */
  @Nested
  class Likelihood implements ForecasterContract<AutoRegression> {

    @Override
    public ForecasterSubject<AutoRegression> subject() {
      return ForecasterSubject.of(() -> upTo(4), SampleSeries.stationary())
          .different(upTo(3))
          .minimumLength(4)
          .constant(REFUSED)
          .tolerance(1e-7); // a search ends when a step promises less than 1e-8 of log-likelihood
    }

    private static AutoRegression upTo(int order) {
      return AutoRegression.builder().maxOrder(order).method(ArMethod.MAXIMUM_LIKELIHOOD).build();
    }
  }

  /** A fixed order by least squares, the intercept included. */
  @Nested
  class LeastSquares implements ForecasterContract<AutoRegression> {

    @Override
    public ForecasterSubject<AutoRegression> subject() {
      return ForecasterSubject.of(() -> fixed(3), SampleSeries.stationary())
          .different(fixed(2))
          .minimumLength(8)
          .constant(REFUSED);
    }

    private static AutoRegression fixed(int order) {
      return AutoRegression.builder().order(order).method(ArMethod.LEAST_SQUARES).build();
    }
  }
}
