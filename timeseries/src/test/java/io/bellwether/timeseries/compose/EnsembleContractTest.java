package io.bellwether.timeseries.compose;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.MeanForecaster;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

class EnsembleContractTest implements ForecasterContract<Ensemble> {

  @Override
  public ForecasterSubject<Ensemble> subject() {
    return ForecasterSubject.of(
            () -> Ensemble.mean(Naive.create(), Drift.create()), SampleSeries.monthly())
        .different(Ensemble.median(Naive.create(), Drift.create()))
        .minimumLength(2)
        .missing(FITS);
  }

  @Nested
  class OfMedians implements ForecasterContract<Ensemble> {

    @Override
    public ForecasterSubject<Ensemble> subject() {
      return ForecasterSubject.of(
              () -> Ensemble.median(Naive.create(), Drift.create(), SeasonalNaive.create()),
              SampleSeries.monthly())
          .different(Ensemble.median(Naive.create(), Drift.create(), SeasonalNaive.of(6)))
          .minimumLength(2)
          .missing(FITS)
          .without(ForecasterSubject.Property.ADDITIVE); // medians do not add up
    }
  }

  @Nested
  class OfWeights implements ForecasterContract<Ensemble> {

    @Override
    public ForecasterSubject<Ensemble> subject() {
      return ForecasterSubject.of(
              () ->
                  Ensemble.backtested(
                      Weighting.STACKING, Naive.create(), Drift.create(), MeanForecaster.create()),
              SampleSeries.stationary())
          .different(Ensemble.backtested(Naive.create(), Drift.create(), MeanForecaster.create()))
          .minimumLength(2)
          .missing(FITS)
          .tolerance(1e-6) // weights are found by a search
          .without(ForecasterSubject.Property.ADDITIVE); // spreads of totals differ by member
    }
  }
}
