package io.bellwether.data;

/**
 * How a {@link CsvWriter} ends lines.
 *
 * @since 0.1.0
 */
public enum LineEnd {
  /** Line feed. The default. */
  LF,
  /** Carriage return and line feed, as RFC 4180 says and old programs want. */
  CRLF
}
