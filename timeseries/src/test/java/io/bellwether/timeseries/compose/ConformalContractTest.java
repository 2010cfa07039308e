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

/** Shift and scale stay; errors are learned, and those of totals and paths are stretched. */
class ConformalContractTest
    implements ForecasterContract<Conformal>, CovariateForecasterContract<Conformal> {

  @Override
  public ForecasterSubject<Conformal> subject() {
    return ForecasterSubject.of(ConformalContractTest::ofArima, SampleSeries.stationary())
        .different(Conformal.builder(arima()).minimumErrors(9).build())
        .minimumLength(4)
        .missing(FITS)
        .constant(REFUSED)
        .without(Property.ADDITIVE)
        .tolerance(1e-3); // of a search, at several origins
  }

  private static Arima arima() {
    return Arima.builder().order(1, 0, 0).build();
  }

  private static Conformal ofArima() {
    return Conformal.of(arima());
  }

  /** A fit an origin, each side by itself, no use of the model's spread. */
  @Nested
  class Residuals implements ForecasterContract<Conformal> {

    @Override
    public ForecasterSubject<Conformal> subject() {
      return ForecasterSubject.of(() -> residuals(24), SampleSeries.monthly())
          .different(residuals(25))
          .minimumLength(3)
          .missing(FITS)
          .without(Property.ADDITIVE);
    }

    private static Conformal residuals(int origins) {
      return Conformal.builder(Drift.create())
          .method(ConformalMethod.RESIDUALS)
          .tails(ConformalTails.SEPARATE)
          .origin(OriginFit.REFITTED)
          .origins(origins)
          .horizon(8)
          .build();
    }
  }

  /** With a level that moves. */
  @Nested
  class Adaptive implements ForecasterContract<Conformal> {

    @Override
    public ForecasterSubject<Conformal> subject() {
      return ForecasterSubject.of(() -> adaptive(0.02), SampleSeries.monthly())
          .different(adaptive(0.03))
          .minimumLength(13)
          .missing(FITS)
          .without(Property.ADDITIVE);
    }

    private static Conformal adaptive(double gamma) {
      return Conformal.builder(SeasonalNaive.create())
          .method(ConformalMethod.ADAPTIVE)
          .gamma(gamma)
          .build();
    }
  }
}
