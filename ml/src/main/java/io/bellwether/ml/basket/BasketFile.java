package io.bellwether.ml.basket;

import io.bellwether.data.Blanks;
import io.bellwether.data.Header;
import io.bellwether.data.TextLines;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read files with a basket on each line: the options, and the reading itself. Immutable;
 * every option gives a changed copy.
 *
 * <pre>{@code
 * Baskets retail = BasketFile.fimi().read(Path.of("retail.dat.gz"));           // 39 48 170
 * Baskets lists = BasketFile.separatedBy(',').read(Path.of("lists.csv"));      // milk,bread
 * Baskets orders = BasketFile.separatedBy('|').id(',').header(Header.PRESENT)
 *     .read(Path.of("orders.csv"));                                            // 7,milk|bread
 * }</pre>
 *
 * <p><b>Defaults</b>: UTF-8 unless a byte order mark says otherwise, no id, no header, no quotes,
 * no comments, blanks around items kept, lines that hold nothing passed over and counted. What
 * begins like gzip is unpacked, whatever its name. Lines end with LF, CR LF or CR.
 *
 * <p>An item of no characters, as between two separators, is left out and counted; one named twice
 * in a line counts once. {@link Baskets#report()} tells. A file without lines holds no baskets.
 *
 * <p><b>Errors</b>: what is no text, damaged packed data, and lines that are not of this form give
 * a {@link io.bellwether.data.DataException} with file and line; a file that cannot be read an
 * {@link java.io.UncheckedIOException}; an interrupted thread a {@link
 * java.util.concurrent.CancellationException}.
 *
 * <p><b>Cost</b>: time in proportion to the size of the file, memory that of the baskets and of the
 * longest line. No text is made for an item met lately, and none is kept twice.
 *
 * @since 0.1.0
 */
public final class BasketFile {

  private final BasketFormat format;

  private BasketFile(BasketFormat format) {
    this.format = format;
  }

  /**
   * {@return a reader of items between runs of blanks and tabs} It is the form of the data sets of
   * the FIMI workshops (Frequent Itemset Mining Implementations, 2003 and 2004), where items are
   * numbers; any other names without blanks will do.
   */
  public static BasketFile fimi() {
    return new BasketFile(new BasketFormat());
  }

  /**
   * {@return a reader of items with a character between them}
   *
   * @param separator the character, no line end
   * @throws IllegalArgumentException if it is a line end
   */
  public static BasketFile separatedBy(char separator) {
    return fimi().with(format -> format.separator = separator);
  }

  private BasketFile with(Consumer<BasketFormat> change) {
    BasketFormat copy = new BasketFormat(format);
    change.accept(copy);
    copy.check();
    return new BasketFile(copy);
  }

  /**
   * Says that each line begins with the id of the basket, which is passed over: each line is a
   * basket of its own. By default there is none.
   *
   * @param end the character behind the id; may be the separator
   * @return a changed copy
   * @throws IllegalArgumentException if it is a line end, the quote or the comment character
   */
  public BasketFile id(char end) {
    return with(format -> format.id = end);
  }

  /**
   * Says whether the first line that is no comment is a header, which is passed over; by default it
   * is not.
   *
   * @param header {@link Header#ABSENT} if it is a basket; the others mean the same here
   * @return a changed copy
   */
  public BasketFile header(Header header) {
    return with(format -> format.header = header);
  }

  /**
   * Sets the character set; UTF-8 by default. A byte order mark in the file overrules it.
   *
   * @param charset the character set
   * @return a changed copy
   */
  public BasketFile charset(Charset charset) {
    return with(format -> format.charset = charset);
  }

  /**
   * Passes over lines that begin with a character; by default there are no comments.
   *
   * @param comment the first character of a comment line
   * @return a changed copy
   * @throws IllegalArgumentException if it is a line end or another's character
   */
  public BasketFile comment(char comment) {
    return with(format -> format.comment = comment);
  }

  /**
   * Sets the character around items, or around the list of items behind an id, that contain
   * separators; inside it is doubled. By default there is none, and quotes are part of the name. A
   * quoted part must end on its line.
   *
   * @param quote the character, as a double quote
   * @return a changed copy
   * @throws IllegalArgumentException if it is a line end or another's character, or without a
   *     separator
   */
  public BasketFile quote(char quote) {
    return with(format -> format.quote = quote);
  }

  /**
   * Says what to do with blanks around items; they are part of the name by default.
   *
   * @param blanks keep or trim
   * @return a changed copy
   */
  public BasketFile blanks(Blanks blanks) {
    return with(format -> format.blanks = blanks);
  }

  /**
   * Says what a line is that holds nothing; it is passed over by default.
   *
   * @param emptyLines nothing, or an empty basket
   * @return a changed copy
   */
  public BasketFile emptyLines(EmptyLines emptyLines) {
    return with(format -> format.emptyLines = emptyLines);
  }

  /**
   * Keeps only items that a share of all baskets holds, as {@link Baskets#withMinSupport} does; by
   * default all are kept. The file is read twice then.
   *
   * @param minSupport the share, in (0, 1]
   * @return a changed copy
   * @throws IllegalArgumentException if the share is not in (0, 1]
   */
  public BasketFile minSupport(double minSupport) {
    return with(format -> format.minimum = MinimumSupport.ofShare(minSupport));
  }

  /**
   * Keeps only items that so many baskets hold, as {@link Baskets#withMinCount} does; by default
   * all are kept. The file is read twice then.
   *
   * @param minCount the number of baskets, at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if the number is not positive
   */
  public BasketFile minCount(int minCount) {
    return with(format -> format.minimum = MinimumSupport.ofCount(minCount));
  }

  /**
   * Reads a file.
   *
   * @param file the file, packed by gzip or not
   * @return its baskets, a line each
   * @throws io.bellwether.data.DataException if the data are wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   * @throws io.bellwether.model.FitException if the baskets hold too many items together
   */
  public Baskets read(Path file) {
    BasketFeed feed =
        intake -> {
          try (TextLines lines = TextLines.open(file, format.charset)) {
            new BasketLines(format, lines, intake).read();
          }
        };
    return format.minimum == null
        ? BasketFeed.read(feed)
        : FrequentItems.read(feed, format.minimum);
  }

  /**
   * Reads a stream to its end, as it comes. The stream is not closed.
   *
   * @param in the stream
   * @param sourceName what messages call it
   * @return its baskets, a line each
   * @throws IllegalStateException with a minimum support, as a stream cannot be read twice
   * @throws io.bellwether.data.DataException if the data are wrong
   * @throws java.io.UncheckedIOException if the stream cannot be read
   * @throws io.bellwether.model.FitException if the baskets hold too many items together
   */
  public Baskets read(InputStream in, String sourceName) {
    if (format.minimum != null) {
      throw new IllegalStateException(
          "a stream cannot be read twice, as " + format.minimum + " needs; give the file's path");
    }
    return BasketFeed.read(
        intake -> {
          try (TextLines lines = TextLines.of(in, sourceName, format.charset)) {
            new BasketLines(format, lines, intake).read();
          }
        });
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BasketFile file && format.byName().equals(file.format.byName());
  }

  @Override
  public int hashCode() {
    return format.byName().hashCode();
  }

  /** {@return the options that differ from the defaults} */
  @Override
  public String toString() {
    String options = format.byName().toString();
    return "BasketFile[" + options.substring(1, options.length() - 1) + ']';
  }
}
