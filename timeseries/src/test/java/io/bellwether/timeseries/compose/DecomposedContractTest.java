package io.bellwether.timeseries.compose;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.REFUSED;

import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

/** Covariates explain the adjusted series. */
class DecomposedContractTest
    implements ForecasterContract<Decomposed>, CovariateForecasterContract<Decomposed> {

  @Override
  public ForecasterSubject<Decomposed> subject() {
    return ForecasterSubject.of(
            () -> Decomposed.of(Arima.builder().order(1, 0, 0).build()), SampleSeries.stationary())
        .different(Decomposed.of(Arima.builder().order(0, 0, 1).build()))
        .minimumLength(14)
        .missing(FITS)
        .constant(REFUSED)
        .tolerance(1e-4); // of a search
  }

  /** Nothing is searched for: what holds, holds to the last digits. */
  @Nested
  class Direct implements ForecasterContract<Decomposed> {

    @Override
    public ForecasterSubject<Decomposed> subject() {
      return ForecasterSubject.of(() -> Decomposed.of(Drift.create()), SampleSeries.monthly())
          .different(Decomposed.of(Naive.create()))
          .minimumLength(24)
          .missing(FITS);
    }
  }

  /** Two seasons of the logarithms. */
  @Nested
  class Transformed implements ForecasterContract<Decomposed> {

    @Override
    public ForecasterSubject<Decomposed> subject() {
      return ForecasterSubject.of(() -> logs(6, 12), SampleSeries.monthly())
          .different(logs(4, 12))
          .minimumLength(24)
          .missing(FITS)
          .without(Property.SHIFT, Property.ADDITIVE);
    }

    private static Decomposed logs(int... seasons) {
      return Decomposed.builder(Drift.create())
          .seasonLengths(seasons)
          .seasonalWindows(7, 9)
          .robust()
          .boxCox(BoxCox.of(0))
          .backTransform(BackTransform.MEAN)
          .build();
    }
  }
}
