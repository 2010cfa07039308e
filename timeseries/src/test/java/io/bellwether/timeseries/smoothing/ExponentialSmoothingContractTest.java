package io.bellwether.timeseries.smoothing;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

class ExponentialSmoothingContractTest implements ForecasterContract<ExponentialSmoothing> {

  /**
   * A search ends where a step promises less than 1e-8 of log-likelihood, which is quadratic in the
   * parameters: they are good to about the root of that.
   */
  private static final double TOLERANCE = 1e-3;

  @Override
  public ForecasterSubject<ExponentialSmoothing> subject() {
    // which model is chosen depends on whether the series is positive: no shift
    return ForecasterSubject.of(ExponentialSmoothing::auto, SampleSeries.monthly())
        .different(ExponentialSmoothing.of("ZZN"))
        .missing(FITS)
        .tolerance(TOLERANCE)
        .without(Property.SHIFT, Property.ADDITIVE);
  }

  private static ForecasterSubject<ExponentialSmoothing> given(String code, String other) {
    return ForecasterSubject.of(() -> ExponentialSmoothing.of(code), SampleSeries.monthly())
        .different(ExponentialSmoothing.of(other))
        .missing(FITS)
        .tolerance(TOLERANCE);
  }

  /** Linear states, additive errors: keeps everything. */
  @Nested
  class Additive implements ForecasterContract<ExponentialSmoothing> {

    @Override
    public ForecasterSubject<ExponentialSmoothing> subject() {
      return given("AAdA", "AAA");
    }
  }

  /** A level alone. */
  @Nested
  class Simple implements ForecasterContract<ExponentialSmoothing> {

    @Override
    public ForecasterSubject<ExponentialSmoothing> subject() {
      return ForecasterSubject.of(ExponentialSmoothing::simple, SampleSeries.stationary())
          .different(ExponentialSmoothing.builder().alpha(0.3).build())
          .missing(FITS)
          .tolerance(TOLERANCE);
    }
  }

  /** Multiplicative, with formulas for the variances. */
  @Nested
  class Multiplicative implements ForecasterContract<ExponentialSmoothing> {

    @Override
    public ForecasterSubject<ExponentialSmoothing> subject() {
      return given("MAM", "MAdM").without(Property.SHIFT, Property.ADDITIVE);
    }
  }

  /** Multiplicative, with simulated intervals. */
  @Nested
  class Simulated implements ForecasterContract<ExponentialSmoothing> {

    @Override
    public ForecasterSubject<ExponentialSmoothing> subject() {
      return given("MMdM", "AMM").without(Property.SHIFT, Property.ADDITIVE);
    }
  }
}
