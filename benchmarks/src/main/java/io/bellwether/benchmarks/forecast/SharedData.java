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

/** The data beside the project, which are no part of it: {@code ../shared}. */
public final class SharedData {

  private static final Path SHARED = Path.of("shared");

  private SharedData() {}

  /**
   * Reads a file of {@code ../shared/data}.
   *
   * @param name of the file; unpacked if it ends in {@code .gz}
   * @return its lines, the header first
   */
  public static List<String> lines(String name) {
    return lines(Path.of("data"), name);
  }

  /**
   * Reads a file.
   *
   * @param folder where it is, below {@code ../shared}
   * @param name of the file; unpacked if it ends in {@code .gz}
   * @return its lines
   */
  public static List<String> lines(Path folder, String name) {
    Path file = SHARED.resolve(folder).resolve(name);
    try (InputStream bytes = Files.newInputStream(found(file));
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path found(Path file) {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.exists(here.resolve(file))) {
        return here.resolve(file);
      }
    }
    throw new IllegalStateException(
        "no " + file + " beside the project or above; the shared data are not part of it");
  }
}
