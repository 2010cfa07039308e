package io.bellwether.persist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Words what the medium, or whoever interrupted us, has done to us. */
final class IoTrouble {

  private IoTrouble() {}

  static RuntimeException of(String verb, Path file, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      return new CancellationException("interrupted while " + file.toAbsolutePath() + " was open");
    }
    return new UncheckedIOException(
        "cannot " + verb + " " + file.toAbsolutePath() + ": " + reason(verb, cause), cause);
  }

  static RuntimeException of(String verb, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      return new CancellationException("interrupted while the stream was open");
    }
    return new UncheckedIOException(
        "cannot " + verb + " the stream: " + reason(verb, cause), cause);
  }

  /** The messages of some exceptions are the path and nothing else. */
  private static String reason(String verb, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return verb.equals("read") ? "there is no such file" : "the folder does not exist";
    }
    if (cause instanceof AccessDeniedException) {
      return "access is denied";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
