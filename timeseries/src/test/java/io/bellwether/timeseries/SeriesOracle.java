package io.bellwether.timeseries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reference numbers of R, {@code series-oracle.csv} beside the script that wrote them. */
public final class SeriesOracle {

  private SeriesOracle() {}

  /** Returns the numbers of a name, {@code NaN} for {@code NA}. */
  public static double[] numbers(String name) {
    String line =
        lines("series-oracle.csv").stream()
            .filter(text -> text.startsWith(name + ","))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name));
    return Arrays.stream(line.substring(name.length() + 1).split(",", -1))
        .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  /** Returns the series that most of the numbers are of. */
  public static TimeSeries monthly() {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2001, 1, 1), numbers("y"));
  }

  /** Returns the turnover of clothing retailers in Victoria. */
  public static TimeSeries clothing() {
    double[] values =
        lines("vic-clothing-retail.csv").stream()
            .skip(1)
            .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
            .toArray();
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(1982, 4, 1), values);
  }

  /** Reads the lines of a resource. */
  static List<String> lines(String resource) {
    try (InputStream in = SeriesOracle.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
