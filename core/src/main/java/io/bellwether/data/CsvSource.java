package io.bellwether.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Where a table is read from. Can be opened more than once, as types may need a second look. */
abstract class CsvSource {

  private static final int GZIP_BUFFER = 1 << 16;
  private static final int GZIP_MAGIC_1 = 0x1F;
  private static final int GZIP_MAGIC_2 = 0x8B;

  private final String name;

  private CsvSource(String name) {
    this.name = name;
  }

  /** A name for messages. */
  String name() {
    return name;
  }

  abstract CsvInput open(Charset charset) throws IOException;

  /** What to throw for a failed reading. */
  RuntimeException failed(IOException e) {
    if (e instanceof ZipException || e instanceof EOFException) {
      return DataException.because("the compressed data are damaged or cut off")
          .source(name)
          .cause(e)
          .build();
    }
    return new UncheckedIOException(trouble(e), e);
  }

  /** Words a failed reading. */
  String trouble(IOException e) {
    return FileTrouble.sentence("read", name, e);
  }

  static CsvSource of(Path file) {
    return new CsvSource(file.toString()) {
      @Override
      String trouble(IOException e) {
        return FileTrouble.sentence("read", file, e);
      }

      @Override
      CsvInput open(Charset charset) throws IOException {
        return decoded(Files.newInputStream(file), Files.size(file), charset);
      }
    };
  }

  /** A source of bytes that nobody changes. */
  static CsvSource of(byte[] bytes, String name) {
    return new CsvSource(name) {
      @Override
      CsvInput open(Charset charset) throws IOException {
        return decoded(new ByteArrayInputStream(bytes), bytes.length, charset);
      }
    };
  }

  /** A stream that can be opened once, is read as it comes and never closed. */
  static CsvSource once(InputStream in, String name) {
    return new CsvSource(name) {
      @Override
      CsvInput open(Charset charset) throws IOException {
        return decoded(new Unclosed(in), 0, charset);
      }
    };
  }

  static CsvSource ofText(String text) {
    return new CsvSource("text") {
      @Override
      CsvInput open(Charset charset) {
        boolean mark = text.startsWith("\uFEFF");
        return new CsvInput(strict(mark ? text.substring(1) : text), () -> 0);
      }
    };
  }

  /** Reads a text up to the first NUL, which is as wrong here as in a file. */
  private static Reader strict(String text) {
    int nul = text.indexOf('\0');
    return new StringReader(nul < 0 ? text : text.substring(0, nul)) {
      @Override
      public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0 && nul >= 0) {
          throw new BadInputException("a NUL character", nul);
        }
        return count;
      }
    };
  }

  private static CsvInput decoded(InputStream in, long size, Charset charset) throws IOException {
    CountingStream counter = new CountingStream(in);
    try {
      StrictReader reader = new StrictReader(unpacked(counter), charset);
      return new CsvInput(reader, () -> size == 0 ? 0 : (double) counter.count() / size);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Unpacks what begins like gzip, whatever its name: browsers unpack and keep the name. */
  private static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 2);
    byte[] head = peeked.readNBytes(2);
    peeked.unread(head);
    boolean packed =
        head.length == 2
            && Byte.toUnsignedInt(head[0]) == GZIP_MAGIC_1
            && Byte.toUnsignedInt(head[1]) == GZIP_MAGIC_2;
    return packed ? new GZIPInputStream(peeked, GZIP_BUFFER) : peeked;
  }

  /** A caller's stream, which the caller closes. */
  private static final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, length);
    }

    @Override
    public void close() {
      // not ours to close
    }
  }
}
