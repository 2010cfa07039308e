package io.bellwether.timeseries.arima;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

/** The airline model, and others below. */
class ArimaContractTest implements ForecasterContract<Arima>, CovariateForecasterContract<Arima> {

  /**
   * A search ends when a step promises less than 1e-8 of log-likelihood; from the same start the
   * steps for other units differ by rounding alone.
   */
  private static final double SEARCH = 1e-7;

  private static ArimaBuilder airline() {
    return Arima.builder().order(0, 1, 1).seasonal(0, 1, 1);
  }

  @Override
  public ForecasterSubject<Arima> subject() {
    return ForecasterSubject.of(() -> airline().build(), SampleSeries.monthly())
        .different(airline().tolerance(1e-6).build())
        .minimumLength(27) // the differences lose 13, the moving average reaches back 13
        .missing(FITS)
        .constant(REFUSED)
        .tolerance(SEARCH);
  }

  /** A stationary process about a mean. */
  @Nested
  class ArmaWithMean implements ForecasterContract<Arima>, CovariateForecasterContract<Arima> {

    @Override
    public ForecasterSubject<Arima> subject() {
      return ForecasterSubject.of(() -> Arima.of(2, 0, 1), SampleSeries.stationary())
          .different(Arima.of(2, 0, 2))
          .minimumLength(6) // three coefficients, mean and variance, and one more
          .missing(FITS)
          .constant(REFUSED)
          .tolerance(SEARCH);
    }
  }

  /** A random walk with drift by conditional sum of squares, which takes no missing values. */
  @Nested
  class ConditionalWithDrift implements ForecasterContract<Arima> {

    @Override
    public ForecasterSubject<Arima> subject() {
      return ForecasterSubject.of(() -> specification(1), SampleSeries.monthly())
          .different(specification(2))
          .minimumLength(5)
          .missing(REFUSED)
          .constant(REFUSED)
          .tolerance(SEARCH);
    }

    /** Missing values are an obstacle to the estimation alone: the model's filter takes them. */
    @Override
    public void missingLaterValuesAreHandledOrRefused() {
      TimeSeries early = SampleSeries.monthly().head(90);
      TimeSeries gap = TimeSeries.of(early.timeline().next(1), Double.NaN);
      double[] before = specification(1).fit(early).forecast(2).mean().values();
      assertThat(specification(1).fit(early).append(gap).forecast(1).mean().value(0))
          .isCloseTo(before[1], within(1e-9));
    }

    private static Arima specification(int p) {
      return Arima.builder()
          .order(p, 1, 0)
          .constant(Constant.DRIFT)
          .method(ArimaMethod.CONDITIONAL_SUM_OF_SQUARES)
          .build();
    }
  }

  /** Logarithms: scales multiply instead of adding, and totals are simulated. */
  @Nested
  class OfLogarithms implements ForecasterContract<Arima>, CovariateForecasterContract<Arima> {

    @Override
    public ForecasterSubject<Arima> subject() {
      return ForecasterSubject.of(() -> airline().boxCox(0).build(), SampleSeries.monthly())
          .different(airline().boxCox(0.5).build())
          .minimumLength(27)
          .missing(FITS)
          .constant(REFUSED)
          .without(Property.ADDITIVE, Property.SHIFT)
          .tolerance(SEARCH);
    }
  }
}
