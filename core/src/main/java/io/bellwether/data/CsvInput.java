package io.bellwether.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.function.DoubleSupplier;

/**
 * An opened {@link CsvSource}.
 *
 * @param reader gives the characters
 * @param fraction the part of the source that was read so far, 0 if unknown
 */
record CsvInput(Reader reader, DoubleSupplier fraction) implements Closeable {

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
