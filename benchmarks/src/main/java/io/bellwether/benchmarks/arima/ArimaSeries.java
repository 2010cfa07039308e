package io.bellwether.benchmarks.arima;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The series by name: {@code arma21_N} and {@code sarima_N} are made by a formula, all others are
 * read from the oracle's folder, which is no part of the project.
 */
public final class ArimaSeries {

  private static final String PROPERTY = "bellwether.oracle";
  private static final String VARIABLE = "BELLWETHER_ORACLE";
  private static final Path ORACLE = Path.of("shared", "oracle", "forecast");

  private ArimaSeries() {}

  /**
   * Makes or reads a series.
   *
   * @param name of the series
   * @return its values
   */
  public static double[] named(String name) {
    if (name.startsWith("arma21_")) {
      return GeneratedSeries.arma21(length(name));
    }
    if (name.startsWith("sarima_")) {
      return GeneratedSeries.sarima(length(name));
    }
    return lines(Path.of("series", name + ".csv")).stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
        .toArray();
  }

  private static int length(String name) {
    return Integer.parseInt(name.substring(name.indexOf('_') + 1));
  }

  /** Reads a file of the oracle's folder. */
  static List<String> lines(Path file) {
    Path path = oracle().resolve(file);
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(missing(path), e);
    }
  }

  private static Path oracle() {
    String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    if (named != null) {
      return Path.of(named);
    }
    for (@Nullable Path place = Path.of("").toAbsolutePath();
        place != null;
        place = place.getParent()) {
      Path oracle = place.resolve(ORACLE);
      if (Files.isDirectory(oracle)) {
        return oracle;
      }
    }
    throw new IllegalStateException(missing(ORACLE));
  }

  private static String missing(Path path) {
    return path
        + " is not there. It belongs to the folder of classic series, looked for as "
        + ORACLE
        + " in and above the working directory; "
        + VARIABLE
        + " in the environment or -D"
        + PROPERTY
        + " names another";
  }
}
