package io.bellwether.persist;

import io.bellwether.data.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Words what the medium, or whoever interrupted us, has done to us. */
final class IoTrouble {

  private IoTrouble() {}

  static RuntimeException of(String verb, Path file, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      return new CancellationException("interrupted while " + file.toAbsolutePath() + " was open");
    }
    return new UncheckedIOException(FileTrouble.sentence(verb, file, cause), cause);
  }

  static RuntimeException of(String verb, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      return new CancellationException("interrupted while the stream was open");
    }
    return new UncheckedIOException(FileTrouble.sentence(verb, "the stream", cause), cause);
  }
}
