package io.bellwether.timeseries.compose;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.REFUSED;

import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;

class HarmonicRegressionContractTest
    implements ForecasterContract<HarmonicRegression>,
        CovariateForecasterContract<HarmonicRegression> {

  /** Low orders, so that the suite is quick; intervals of the model, which move with the series. */
  private static final AutoArima ERRORS =
      AutoArima.hyndmanKhandakar().toBuilder().maxOrders(1, 0).build();

  @Override
  public ForecasterSubject<HarmonicRegression> subject() {
    return ForecasterSubject.of(
            () -> HarmonicRegression.builder().errors(ERRORS).maxOrder(3).build(),
            SampleSeries.monthly())
        .different(HarmonicRegression.builder().errors(ERRORS).maxOrder(2).build())
        .minimumLength(24)
        .missing(FITS)
        .constant(REFUSED)
        .tolerance(1e-3); // as AutoArima, whose search ends within its own tolerance
  }
}
