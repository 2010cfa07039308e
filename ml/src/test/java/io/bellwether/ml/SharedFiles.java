package io.bellwether.ml;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Files beside the project that its licence does not let it contain: {@code shared/} in the folder
 * of the project or one above. Tests that need them are skipped elsewhere.
 */
public final class SharedFiles {

  private SharedFiles() {}

  /**
   * Finds a file, or skips the test.
   *
   * @param relative its path below {@code shared/}
   * @return the path
   */
  public static Path path(String relative) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared").resolve(relative);
      if (Files.exists(file)) {
        return file;
      }
    }
    Assumptions.abort("shared/" + relative + " is not here");
    throw new IllegalStateException("aborted");
  }

  /**
   * Reads a table, or skips the test.
   *
   * @param relative the path below {@code shared/} of a CSV file, packed if its name ends in gz
   * @return the table
   */
  public static Dataset table(String relative) {
    Path path = path(relative);
    if (!relative.endsWith(".gz")) {
      return Csv.read(path);
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(path))) {
      return Csv.reader().read(unpacked, relative);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
