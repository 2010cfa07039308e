package io.bellwether.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** The files that {@link CsvBenchmark} reads. None of them is part of the project. */
final class CsvFiles {

  /** Online Retail (UCI): 541,909 lines of a wholesaler, with texts, dates and numbers. */
  static final String RETAIL = "target/online_retail.csv";

  /** 500 MB of numbers. */
  static final String NUMBERS = "target/numbers500.csv";

  private static final Path PACKED = Path.of("shared", "data", "online_retail.csv.gz");

  private CsvFiles() {}

  /**
   * Finds a file, relative to the working directory; unpacks Online Retail from {@code shared/data}
   * beside the project, if it is there.
   */
  static Path find(String name) throws IOException {
    Path file = Path.of(name);
    if (!Files.exists(file) && name.equals(RETAIL)) {
      unpack(file);
    }
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          file.toAbsolutePath()
              + " is not there; benchmarks/README.md says how to make it, or name another file by"
              + " -p file=PATH");
    }
    return file;
  }

  private static void unpack(Path file) throws IOException {
    for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
      Path packed = place.resolve(PACKED);
      if (Files.exists(packed)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
          Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
    }
  }
}
