package io.bellwether.benchmarks.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The data beside the project, which are no part of it: {@code ../shared/data}. */
public final class SharedData {

  private static final Path FOLDER = Path.of("shared", "data");

  private SharedData() {}

  /**
   * Reads a file.
   *
   * @param name of the file; unpacked if it ends in {@code .gz}
   * @return its lines, the header first
   */
  public static List<String> lines(String name) {
    Path file = folder().resolve(name);
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.isDirectory(here.resolve(FOLDER))) {
        return here.resolve(FOLDER);
      }
    }
    throw new IllegalStateException(
        "no folder " + FOLDER + " beside the project or above; the data of M3 are not part of it");
  }
}
