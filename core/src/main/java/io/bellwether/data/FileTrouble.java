package io.bellwether.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Says in words why a file cannot be read or written: the messages of some exceptions are the path
 * and nothing else. For the packages of this library.
 *
 * @since 0.1.0
 */
public final class FileTrouble {

  private FileTrouble() {}

  /**
   * Words what went wrong with a file.
   *
   * @param verb {@code "read"} or {@code "write"}
   * @param file the file
   * @param cause what the system said
   * @return what was tried with which file, and the reason
   */
  public static String sentence(String verb, Path file, IOException cause) {
    String reason = Files.isDirectory(file) ? "it is a folder, not a file" : reason(verb, cause);
    return "cannot " + verb + " " + file.toAbsolutePath() + ": " + reason;
  }

  /**
   * Words what went wrong with something that is no file, such as a stream.
   *
   * @param verb {@code "read"} or {@code "write"}
   * @param what a name for it
   * @param cause what the system said
   * @return what was tried with what, and the reason
   */
  public static String sentence(String verb, String what, IOException cause) {
    return "cannot " + verb + " " + what + ": " + reason(verb, cause);
  }

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
