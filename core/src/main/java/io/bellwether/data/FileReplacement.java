package io.bellwether.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that appear whole or not at all. */
final class FileReplacement {

  private static final int MOST_NAMES = 1_000;
  private static final int BUFFER = 1 << 16;

  private FileReplacement() {}

  /** Writes bytes to a stream. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a temporary file beside the one wanted, and moves it in its place.
   *
   * @throws IOException if that fails; the temporary file is deleted then
   */
  static void write(Path file, Content content) throws IOException {
    // a link stays, and what it points to is replaced
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path temporary = create(target);
    boolean moved = false;
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER)) {
        content.write(out);
      }
      move(temporary, target);
      moved = true;
    } finally {
      if (!moved) { // else the name may be another writer's by now
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** Not Files.createTempFile: that would leave a file which only its owner may read. */
  private static Path create(Path target) throws IOException {
    for (int number = 0; ; number++) {
      Path candidate = target.resolveSibling("." + target.getFileName() + "." + number + ".tmp");
      try {
        Files.newOutputStream(candidate, StandardOpenOption.CREATE_NEW).close();
        return candidate;
      } catch (FileAlreadyExistsException e) {
        if (number == MOST_NAMES) {
          throw e;
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
