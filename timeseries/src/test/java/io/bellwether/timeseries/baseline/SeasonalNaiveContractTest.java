package io.bellwether.timeseries.baseline;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;
import org.junit.jupiter.api.Nested;

class SeasonalNaiveContractTest implements ForecasterContract<SeasonalNaive> {

  @Override
  public ForecasterSubject<SeasonalNaive> subject() {
    return ForecasterSubject.of(SeasonalNaive::create, SampleSeries.monthly())
        .different(SeasonalNaive.of(12))
        .minimumLength(13)
        .missing(FITS);
  }

  /** A season of the specification's own, which does not divide the horizons. */
  @Nested
  class OwnSeason implements ForecasterContract<SeasonalNaive> {

    @Override
    public ForecasterSubject<SeasonalNaive> subject() {
      return ForecasterSubject.of(() -> SeasonalNaive.of(4), SampleSeries.monthly())
          .different(SeasonalNaive.of(6))
          .minimumLength(5)
          .missing(FITS);
    }
  }
}
