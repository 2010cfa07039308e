package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of text files. */
class TextLinesTest {

  @TempDir Path folder;

  private static List<String> read(InputStream in, Charset charset) {
    List<String> found = new ArrayList<>();
    try (TextLines lines = TextLines.of(in, "stream", charset)) {
      char[] buffer = new char[0];
      while (lines.next()) {
        buffer = lines.copy(buffer);
        found.add(new String(buffer, 0, lines.length()));
        assertThat(lines.line()).isEqualTo(found.size());
      }
      assertThat(lines.next()).isFalse();
    }
    return found;
  }

  private static List<String> read(String text) {
    return read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void linesEndInThreeWays() {
    assertThat(read("a\nb\r\nc\rd")).containsExactly("a", "b", "c", "d");
    assertThat(read("a\n")).containsExactly("a");
    assertThat(read("a\r\n")).containsExactly("a");
    assertThat(read("a\r")).containsExactly("a");
    assertThat(read("\n\r\n\r\r\nz")).containsExactly("", "", "", "", "z");
    assertThat(read("")).isEmpty();
    assertThat(read("\n")).containsExactly("");
  }

  @Test
  void linesOfAnyLengthAreReadAcrossBlocks() {
    SplittableRandom random = new SplittableRandom(5);
    for (int trial = 0; trial < 20; trial++) {
      List<String> expected = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int line = 0; line < 30; line++) {
        expected.add("x".repeat(random.nextInt(line % 7 == 0 ? 100_000 : 50)) + line);
        text.append(expected.get(line)).append(random.nextBoolean() ? "\r\n" : "\r");
      }

      assertThat(read(text.toString())).isEqualTo(expected);
    }
  }

  @Test
  void aReturnAtTheEndOfABlockIsOneLineEndWithTheFeed() {
    byte[] bytes = "a\r\nb\r\n\r\nc".getBytes(StandardCharsets.UTF_8);
    InputStream oneByOne =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1));
          }
        };

    assertThat(read(oneByOne, StandardCharsets.UTF_8)).containsExactly("a", "b", "", "c");
  }

  @Test
  void aByteOrderMarkOverrulesTheCharacterSet() {
    byte[] bytes = "\uFEFF\u00fc\nb".getBytes(StandardCharsets.UTF_16BE);

    assertThat(read(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
        .containsExactly("\u00fc", "b");
  }

  @Test
  void theLineOfABadByteIsNamed() {
    byte[] bytes = ("a\n".repeat(50_000) + "ok \u00e9\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("stream, line 50001: byte 100003 (0xE9)");
  }

  @Test
  void aFileIsClosedAndAStreamIsNot() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a\nb");
    try (TextLines lines = TextLines.open(file, StandardCharsets.UTF_8)) {
      assertThat(lines.next()).isTrue();
      assertThat(lines).hasToString("TextLines[" + file + ", line 1]");
      assertThat(lines.problem("odd").build()).hasMessage(file + ", line 1: odd");
    }
    assertThatThrownBy(() -> TextLines.open(folder.resolve("b"), StandardCharsets.UTF_8))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("b: there is no such file");

    AtomicInteger closed = new AtomicInteger();
    InputStream in =
        new ByteArrayInputStream(new byte[] {'a'}) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    assertThat(read(in, StandardCharsets.UTF_8)).containsExactly("a");
    assertThat(closed).hasValue(0);
  }
}
