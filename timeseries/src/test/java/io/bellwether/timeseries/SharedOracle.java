package io.bellwether.timeseries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Results of R for classic series that may not be copied into the project: they lie in the folder
 * {@code shared/oracle/forecast} beside the checkout, where the team works, and nowhere else. Tests
 * against them are skipped elsewhere; what they test has tests that always run, too.
 */
public final class SharedOracle {

  private SharedOracle() {}

  /** Finds a file of the folder; empty where the folder does not exist. */
  public static Optional<Path> find(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/oracle/forecast").resolve(name);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Tells whether the folder is there; for {@code @EnabledIf("...SharedOracle#exists")}. */
  public static boolean exists() {
    return find("README.md").isPresent();
  }

  /** Reads the values of a series, {@code NaN} where missing. */
  public static double[] values(String series) {
    return lines("series/" + series + ".csv").stream()
        .skip(1)
        .map(line -> line.substring(line.indexOf(',') + 1))
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  /** Returns the length of a season of a series. */
  public static int season(String series) {
    return lines("freq.csv").stream()
        .filter(line -> line.startsWith(series + ","))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(',') + 1).trim()))
        .findFirst()
        .orElseThrow();
  }

  /** Reads the lines of a file. */
  public static List<String> lines(String name) {
    try {
      return Files.readAllLines(find(name).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
