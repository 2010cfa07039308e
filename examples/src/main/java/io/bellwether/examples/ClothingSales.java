package io.bellwether.examples;

import io.bellwether.data.Csv;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.decompose.Decomposition;
import io.bellwether.timeseries.decompose.Stl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Victoria's clothing shops, 441 months of turnover: a series long enough for its season. */
final class ClothingSales {

  static final int HORIZON = 12;

  private static final String NAME = "victoria-clothing.csv";

  /** The last ten years are forecast, each from the December before. */
  private static final int TURNS = 10;

  private final TimeSeries monthly;
  private final ArimaModel airline;

  private ClothingSales(TimeSeries monthly) {
    this.monthly = monthly;
    this.airline = Candidate.AIRLINE.fit(monthly);
  }

  /** Reads the series; README.md beside the file tells its source. */
  static ClothingSales read() {
    try (InputStream in = ClothingSales.class.getResourceAsStream(NAME)) {
      return new ClothingSales(
          TimeSeries.from(Csv.reader().read(Objects.requireNonNull(in, NAME), NAME))
              .time("month")
              .value("million_aud")
              .frequency(Frequency.MONTHLY)
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turnover in million Australian dollars. */
  TimeSeries monthly() {
    return monthly;
  }

  /** Trend, season and remainder of the logarithms: the season is a share of the trend. */
  Decomposition parts() {
    return Stl.builder().build().decompose(monthly.log());
  }

  /** The airline model of all months. */
  ArimaModel airline() {
    return airline;
  }

  /** The model of all months whose orders the library chose. */
  ArimaModel chosen() {
    return Candidate.CHOSEN.fit(monthly);
  }

  List<Candidate> candidates() {
    return Candidate.ofMonths(HORIZON);
  }

  HoldOut.Score score(Candidate candidate) {
    int first = monthly.length() - TURNS * HORIZON;
    return new HoldOut(monthly, first, HORIZON, HORIZON, HORIZON).score(candidate.forecaster());
  }
}
