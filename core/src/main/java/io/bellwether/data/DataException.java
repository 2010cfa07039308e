package io.bellwether.data;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Data are not what they should be: a cell that is no number, a row of the wrong length, a level
 * that nobody has seen. The message names the place (file, line or row, column), the value found
 * and what would mend it; the same facts can be read one by one.
 *
 * @since 0.1.0
 */
public final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The file or other source. */
  private final @Nullable String source;

  /** The name of the column. */
  private final @Nullable String column;

  /** The offending value as text. */
  private final @Nullable String value;

  /** The line or row, negative when there is none. */
  private final long line;

  private DataException(Builder builder) {
    super(builder.message(), builder.cause);
    this.source = builder.source;
    this.column = builder.column;
    this.value = builder.value;
    this.line = builder.line;
  }

  /**
   * Starts an exception.
   *
   * @param problem what is wrong and what would mend it, as one sentence
   * @return a builder to which the place is added
   */
  public static Builder because(String problem) {
    return new Builder(problem);
  }

  /**
   * Returns the file or other source of the data.
   *
   * @return the name of the source, null when there is none
   */
  public @Nullable String source() {
    return source;
  }

  /**
   * Returns the column.
   *
   * @return the name of the column, null when the problem is not in one column
   */
  public @Nullable String column() {
    return column;
  }

  /**
   * Returns the offending value.
   *
   * @return the value as text, null when the problem is not one value
   */
  public @Nullable String value() {
    return value;
  }

  /**
   * Returns the line of a file (counted from 1, the header included) or, for data without a file,
   * the row (counted from 0).
   *
   * @return the line or row, empty when the problem is not in one row
   */
  public OptionalLong line() {
    return line < 0 ? OptionalLong.empty() : OptionalLong.of(line);
  }

  /** Collects the place of the problem. */
  public static final class Builder {

    private static final int LONGEST_VALUE = 80;

    private final String problem;
    private @Nullable String source;
    private @Nullable String column;
    private @Nullable String value;
    private @Nullable Throwable cause;
    private long line = -1;

    private Builder(String problem) {
      this.problem = problem;
    }

    /**
     * Names the file or other source.
     *
     * @param name a file name or the like
     * @return this builder
     */
    public Builder source(@Nullable String name) {
      this.source = name;
      return this;
    }

    /**
     * Names the column.
     *
     * @param name the name of the column
     * @return this builder
     */
    public Builder column(String name) {
      this.column = name;
      return this;
    }

    /**
     * Gives the offending value.
     *
     * @param text the value as text
     * @return this builder
     */
    public Builder value(@Nullable String text) {
      this.value = text;
      return this;
    }

    /**
     * Gives the line of the file, counted from 1, or the row of a data set, counted from 0.
     *
     * @param number the line or row
     * @return this builder
     */
    public Builder line(long number) {
      this.line = number;
      return this;
    }

    /**
     * Gives the exception that led to this one.
     *
     * @param exception the cause
     * @return this builder
     */
    public Builder cause(Throwable exception) {
      this.cause = exception;
      return this;
    }

    /**
     * Makes the exception.
     *
     * @return an exception whose message begins with the place
     */
    public DataException build() {
      return new DataException(this);
    }

    private String message() {
      StringBuilder place = new StringBuilder();
      append(place, source);
      if (line >= 0) {
        append(place, (source == null ? "row " : "line ") + line);
      }
      append(place, column == null ? null : "column '" + column + "'");
      append(place, value == null ? null : "value '" + shortened(value) + "'");
      return place.length() == 0 ? problem : place + ": " + problem;
    }

    private static void append(StringBuilder place, @Nullable String part) {
      if (part != null) {
        place.append(place.length() == 0 ? "" : ", ").append(part);
      }
    }

    private static String shortened(String text) {
      return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
  }
}
