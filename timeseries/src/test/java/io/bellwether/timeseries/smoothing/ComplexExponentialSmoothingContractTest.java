package io.bellwether.timeseries.smoothing;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Property.SHIFT;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

/** The season chosen, and each of them below. */
class ComplexExponentialSmoothingContractTest
    implements ForecasterContract<ComplexExponentialSmoothing> {

  private static ForecasterSubject<ComplexExponentialSmoothing> subject(CesSeasonality type) {
    return ForecasterSubject.of(() -> ComplexExponentialSmoothing.of(type), SampleSeries.monthly())
        .different(ComplexExponentialSmoothing.of(type).withSeasonLength(6))
        .missing(FITS)
        .without(SHIFT)
        .tolerance(1e-3); // a simplex takes other steps where rounding differs
  }

  @Override
  public ForecasterSubject<ComplexExponentialSmoothing> subject() {
    return ForecasterSubject.of(ComplexExponentialSmoothing::auto, SampleSeries.monthly())
        .different(ComplexExponentialSmoothing.of(CesSeasonality.FULL))
        .missing(FITS)
        .without(SHIFT) // levels and changes are weighed against each other
        .tolerance(1e-3);
  }

  /** No season. */
  @Nested
  class WithoutSeason implements ForecasterContract<ComplexExponentialSmoothing> {

    @Override
    public ForecasterSubject<ComplexExponentialSmoothing> subject() {
      return ForecasterSubject.of(ComplexExponentialSmoothing::auto, SampleSeries.stationary())
          .different(ComplexExponentialSmoothing.of(CesSeasonality.NONE))
          .missing(FITS)
          .without(SHIFT)
          .tolerance(1e-3);
    }
  }

  /** Each place by itself. */
  @Nested
  class Simple implements ForecasterContract<ComplexExponentialSmoothing> {

    @Override
    public ForecasterSubject<ComplexExponentialSmoothing> subject() {
      return ComplexExponentialSmoothingContractTest.subject(CesSeasonality.SIMPLE);
    }
  }

  /** A season without trend. */
  @Nested
  class Partial implements ForecasterContract<ComplexExponentialSmoothing> {

    @Override
    public ForecasterSubject<ComplexExponentialSmoothing> subject() {
      return ComplexExponentialSmoothingContractTest.subject(CesSeasonality.PARTIAL);
    }
  }

  /** A season of its own. */
  @Nested
  class Full implements ForecasterContract<ComplexExponentialSmoothing> {

    @Override
    public ForecasterSubject<ComplexExponentialSmoothing> subject() {
      return ComplexExponentialSmoothingContractTest.subject(CesSeasonality.FULL);
    }
  }
}
