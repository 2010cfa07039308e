package io.bellwether.timeseries.smoothing;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Property.SHIFT;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

/** The dynamic optimised model on a seasonal series, and others below. */
class ThetaContractTest implements ForecasterContract<Theta> {

  /** Alphas are searched to 1e-7 of their range; the optimum is flat. */
  private static final double SEARCH = 1e-6;

  @Override
  public ForecasterSubject<Theta> subject() {
    return ForecasterSubject.of(Theta::dynamicOptimised, SampleSeries.monthly())
        .different(Theta.builder().theta(3).build())
        .missing(FITS)
        .without(SHIFT) // the season is multiplicative
        .tolerance(SEARCH);
  }

  /** No season, so that a constant may be added. */
  @Nested
  class WithoutSeason implements ForecasterContract<Theta> {

    @Override
    public ForecasterSubject<Theta> subject() {
      return ForecasterSubject.of(
              () -> Theta.builder().season(SeasonalAdjustment.NONE).build(),
              SampleSeries.stationary())
          .different(Theta.dynamicOptimised())
          .missing(FITS)
          .tolerance(SEARCH);
    }
  }

  /** As in the competition. */
  @Nested
  class Standard implements ForecasterContract<Theta> {

    @Override
    public ForecasterSubject<Theta> subject() {
      return ForecasterSubject.of(Theta::standard, SampleSeries.monthly())
          .different(Theta.dynamicStandard())
          .missing(FITS)
          .without(SHIFT)
          .tolerance(SEARCH);
    }
  }

  /** One line for all. */
  @Nested
  class Optimised implements ForecasterContract<Theta> {

    @Override
    public ForecasterSubject<Theta> subject() {
      return ForecasterSubject.of(Theta::optimised, SampleSeries.monthly())
          .different(Theta.builder().form(ThetaForm.STATIC).seasonLength(6).build())
          .missing(FITS)
          .without(SHIFT)
          .tolerance(SEARCH);
    }
  }

  /** Many alphas, with additive season. */
  @Nested
  class Averaged implements ForecasterContract<Theta> {

    @Override
    public ForecasterSubject<Theta> subject() {
      return ForecasterSubject.of(
              () ->
                  Theta.builder()
                      .estimation(ThetaEstimation.AVERAGED)
                      .season(SeasonalAdjustment.ADDITIVE)
                      .seasonalIndices(SeasonalIndices.SHRUNK)
                      .build(),
              SampleSeries.monthly())
          .different(Theta.averaged())
          .missing(FITS)
          .tolerance(SEARCH);
    }
  }
}
