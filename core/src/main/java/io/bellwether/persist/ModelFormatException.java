package io.bellwether.persist;

import org.jspecify.annotations.Nullable;

/**
 * A model file is not what it should be: foreign, damaged, of a later version, of an unknown kind,
 * of another kind than asked for, or with a state that contradicts itself. The message names the
 * file, the place in it, what was expected and found, and what would help.
 *
 * @since 0.1.0
 */
public final class ModelFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The file or other source. */
  private final String source;

  /** Where in the file. */
  private final String location;

  /** What is wrong. */
  private final String problem;

  /** What to do about it. */
  private final String remedy;

  ModelFormatException(
      String source, String location, String problem, String remedy, @Nullable Throwable cause) {
    super(place(source, location) + problem + ". Remedy: " + remedy + ".", cause);
    this.source = source;
    this.location = location;
    this.problem = problem;
    this.remedy = remedy;
  }

  private static String place(String source, String location) {
    return location.isEmpty() ? source + " " : source + ", " + location + ": ";
  }

  /**
   * Returns what was read.
   *
   * @return the absolute path of the file, or {@code "the stream"}
   */
  public String source() {
    return source;
  }

  /**
   * Returns the place of the problem.
   *
   * @return a path into the state such as {@code pipeline.steps[2].means}, a place in the file such
   *     as {@code header}, or the empty text when it is the file as a whole
   */
  public String location() {
    return location;
  }

  /**
   * Returns what is wrong.
   *
   * @return the problem, without its place
   */
  public String problem() {
    return problem;
  }

  /**
   * Returns what would help.
   *
   * @return the remedy
   */
  public String remedy() {
    return remedy;
  }
}
