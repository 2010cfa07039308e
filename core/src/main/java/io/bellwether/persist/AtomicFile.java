package io.bellwether.persist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file as a whole: readers see the old content or the new, never a part, whatever
 * happens in between.
 */
final class AtomicFile {

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {

    void writeTo(OutputStream out) throws IOException;
  }

  /** How many files may be on their way into a folder, those included that a crash left behind. */
  private static final int MOST_NAMES = 10_000;

  private AtomicFile() {}

  /**
   * Writes to a new file in the same folder, forces it to disk and moves it into place. A symbolic
   * link stays; what it points to is replaced.
   */
  static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // a move would replace a device or a pipe by a file
      throw new FileSystemException(target.toString(), null, "is there, and is no regular file");
    }
    Path temporary = createBeside(target);
    boolean moved = false;
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        OutputStream out = Channels.newOutputStream(channel);
        content.writeTo(out);
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /**
   * Takes the first free name. Not {@code Files.createTempFile}, whose files only the owner may
   * read: a model that a job has trained is often read by a service.
   */
  private static Path createBeside(Path target) throws IOException {
    for (int i = 0; i < MOST_NAMES; i++) {
      Path temporary = target.resolveSibling(".bellwether-" + i + ".tmp");
      if (create(temporary)) {
        return temporary;
      }
    }
    throw new FileSystemException(
        target.toString(), null, "too many .bellwether-*.tmp files lie beside it");
  }

  /** Fails when somebody else is saving to the same folder under the same name. */
  private static boolean create(Path file) throws IOException {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
