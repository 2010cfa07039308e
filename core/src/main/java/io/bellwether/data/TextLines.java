package io.bellwether.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The lines of a text file, one after the other, for formats that are no tables. Reads with the
 * care of {@link CsvReader}: what begins like gzip is unpacked, a byte order mark overrules the
 * character set, bytes that are no text and damaged packed data give a {@link DataException} with
 * the file and, where it is known, the line; an interrupted thread gives a {@link
 * java.util.concurrent.CancellationException}. Lines end with LF, CR LF or CR.
 *
 * <pre>{@code
 * try (TextLines lines = TextLines.open(file, StandardCharsets.UTF_8)) {
 *   while (lines.next()) {
 *     char[] line = lines.copy(buffer);   // lines.length() characters of it
 *   }
 * }
 * }</pre>
 *
 * <p>Memory is that of the longest line; no text is made of a line. Not safe for many threads.
 *
 * @since 0.1.0
 */
public final class TextLines implements Closeable {

  private static final int FIRST = 1 << 16;
  private static final int LONGEST = 1 << 28;

  private final CsvSource source;
  private final CsvInput input;
  private char[] buffer = new char[FIRST];

  /** The line is buffer[begin .. end); what was read ends at limit. */
  private int begin;

  private int end;
  private int next;
  private int limit;
  private long delivered;
  private long line;
  private boolean afterReturn;
  private boolean ended;

  private TextLines(CsvSource source, Charset charset) {
    this.source = source;
    try {
      this.input = source.open(charset);
    } catch (IOException e) {
      throw source.failed(e);
    }
  }

  /**
   * Opens a file.
   *
   * @param file the file, packed by gzip or not
   * @param charset its character set
   * @return its lines; to be closed
   * @throws UncheckedIOException if the file cannot be read
   * @throws DataException if it begins like gzip and is none
   */
  public static TextLines open(Path file, Charset charset) {
    return new TextLines(CsvSource.of(file), charset);
  }

  /**
   * Reads a stream as it comes. The stream is not closed.
   *
   * @param in the stream
   * @param sourceName what messages call it
   * @param charset its character set
   * @return its lines
   * @throws UncheckedIOException if the stream cannot be read
   * @throws DataException if it begins like gzip and is none
   */
  public static TextLines of(InputStream in, String sourceName, Charset charset) {
    return new TextLines(CsvSource.once(in, sourceName), charset);
  }

  /**
   * Goes to the next line.
   *
   * @return false if there is none
   * @throws DataException if the line is no text, or longer than 2<sup>28</sup> characters
   * @throws UncheckedIOException if the source cannot be read
   */
  public boolean next() {
    begin = next;
    int looked = 0; // characters of the line that are no line end
    while (true) {
      if (afterReturn && begin < limit) {
        begin += buffer[begin] == '\n' ? 1 : 0;
        afterReturn = false;
      }
      int place = begin + looked;
      while (place < limit && buffer[place] != '\n' && buffer[place] != '\r') {
        place++;
      }
      if (place < limit) {
        afterReturn = buffer[place] == '\r';
        return found(place, place + 1);
      }
      looked = limit - begin;
      if (ended || !fill()) {
        return looked > 0 && found(limit, limit);
      }
    }
  }

  private boolean found(int lineEnd, int following) {
    end = lineEnd;
    next = following;
    line++;
    return true;
  }

  /** Reads on behind what is left of the buffer, which moves to its front. */
  private boolean fill() {
    System.arraycopy(buffer, begin, buffer, 0, limit - begin);
    limit -= begin;
    begin = 0;
    next = 0;
    if (limit == buffer.length) {
      if (limit >= LONGEST) {
        throw wrong("a line of more than " + LONGEST + " characters; is this a file of lines?");
      }
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int count = read(input.reader());
    ended = count < 0;
    limit += Math.max(count, 0);
    delivered += Math.max(count, 0);
    return !ended;
  }

  private int read(Reader reader) {
    try {
      return reader.read(buffer, limit, buffer.length - limit);
    } catch (BadInputException e) {
      DataException.Builder problem =
          DataException.because(String.valueOf(e.getMessage())).source(source.name()).cause(e);
      // the line is known when all good characters before the bad one have come
      throw (e.characters() == delivered ? problem.line(line + 1) : problem).build();
    } catch (IOException e) {
      throw source.failed(e);
    }
  }

  private DataException wrong(String message) {
    return DataException.because(message).source(source.name()).line(line + 1).build();
  }

  /**
   * Returns how long the line is.
   *
   * @return the number of its characters, without the line end
   */
  public int length() {
    return end - begin;
  }

  /**
   * Copies the line.
   *
   * @param target receives the characters from its beginning, if it has room; modified then
   * @return the target, or a new and larger array that holds the line
   */
  public char[] copy(char[] target) {
    char[] room = target.length >= length() ? target : new char[2 * length()];
    System.arraycopy(buffer, begin, room, 0, length());
    return room;
  }

  /**
   * Returns the number of the line.
   *
   * @return 1 for the first one, 0 before {@link #next()}
   */
  public long line() {
    return line;
  }

  /**
   * Starts an exception about the line.
   *
   * @param problem what is wrong and what would mend it, as one sentence
   * @return a builder that knows source and line
   */
  public DataException.Builder problem(String problem) {
    return DataException.because(problem).source(source.name()).line(line);
  }

  /** Closes the file; a stream given by a caller stays open. */
  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw source.failed(e);
    }
  }

  /** {@return the source and the number of the line} */
  @Override
  public String toString() {
    return "TextLines[" + source.name() + ", line " + line + "]";
  }
}
