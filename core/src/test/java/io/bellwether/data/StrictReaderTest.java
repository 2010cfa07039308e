package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictReaderTest {

  /** Gives few bytes at a time, so that characters fall apart between two reads. */
  private static InputStream dripping(byte[] bytes, SplittableRandom random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, random.nextInt(1, 6)));
      }
    };
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 1", "UTF-8, 2", "UTF-8, 9000", "UTF-16LE, 1", "UTF-16BE, 7", "GB18030, 1"})
  void decodesAsTheLibraryDoesWhateverTheSizeOfReads(String charset, int most) throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder text = new StringBuilder("start");
    for (int i = 0; i < 20_000; i++) {
      switch (random.nextInt(12)) {
        case 0 -> text.appendCodePoint(random.nextInt(0x1F300, 0x1F500));
        case 1 -> text.append((char) random.nextInt(0x100, 0x2000));
        default -> text.append((char) random.nextInt(1, 128));
      }
    }
    Charset set = Charset.forName(charset);
    byte[] bytes = text.toString().getBytes(set);
    String expected = new String(bytes, set);
    StrictReader reader = new StrictReader(dripping(bytes, random), set);
    StringBuilder read = new StringBuilder();
    char[] buffer = new char[most];
    for (int count = 0; count >= 0; ) {
      count = reader.read(buffer, 0, 1 + random.nextInt(most));
      read.append(buffer, 0, Math.max(0, count));
    }
    assertThat(read.toString()).isEqualTo(expected);
    assertThat(reader.read(buffer, 0, 0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "8", "9", "63", "64", "65", "70000"})
  void findsTheNulWhereverItIs(int place) throws IOException {
    byte[] bytes =
        "x".repeat(place).concat("\0").concat("y".repeat(20)).getBytes(StandardCharsets.UTF_8);
    StrictReader reader = new StrictReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    char[] buffer = new char[8_192];
    long characters = -1;
    try {
      while (reader.read(buffer, 0, buffer.length) >= 0) {
        assertThat(buffer[0]).isEqualTo('x');
      }
    } catch (BadInputException e) {
      characters = e.characters();
    }
    assertThat(characters).isEqualTo(place);
  }
}
