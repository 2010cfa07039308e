package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Blanks;
import io.bellwether.data.DataException;
import io.bellwether.data.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a basket on each line. */
class BasketFileTest {

  private static final Baskets EXPECTED =
      Baskets.of(List.of(List.of("1", "25", "300"), List.of("25"), List.of("300", "7")));

  @TempDir Path folder;

  private static Baskets read(BasketFile file, String text) {
    return read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Baskets read(BasketFile file, byte[] bytes) {
    return file.read(new ByteArrayInputStream(bytes), "some.dat");
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 25 300\n25\n300 7",
        "1 25 300 \n25 \n300 7 \n",
        "  1\t25  300\r\n25\r\n7 300\r\n",
        "300 25 1\r25\r300 7\r",
        "\uFEFF1 25 300\n25\n7 300\n"
      })
  void fimi(String text) {
    Baskets baskets = read(BasketFile.fimi(), text);

    assertThat(baskets).isEqualTo(EXPECTED);
    assertThat(baskets.report().missingItems()).isZero();
  }

  @Test
  void idsAndHeader() {
    BasketFile file = BasketFile.separatedBy('|').id(',').header(Header.PRESENT);

    assertThat(read(file, "basket_id,items\n1,1|25|300\n2,25\n3,300|7\n")).isEqualTo(EXPECTED);
    Baskets odd = read(file, "\nid,items\n7,\n8,a||b|\n9,a,b\n");
    assertThat(odd).isEqualTo(Baskets.of(List.of(List.of(), List.of("a", "b"), List.of("a,b"))));
    assertThat(odd.report().missingItems()).isEqualTo(2);
    assertThat(odd.report().blankLines()).isEqualTo(1);
  }

  @Test
  void theIdMayEndWithTheSeparator() {
    assertThat(read(BasketFile.separatedBy(',').id(','), "a,1,25,300\nb,25\nc,300,7"))
        .isEqualTo(EXPECTED);
    assertThat(read(BasketFile.fimi().id(':'), "a: 1 25 300\nb:25\nc:300 7")).isEqualTo(EXPECTED);
  }

  @Test
  void quotesGuardSeparators() {
    BasketFile csv = BasketFile.separatedBy(',').quote('"');
    BasketFile ids = BasketFile.separatedBy('|').id(',').quote('"');

    assertThat(read(csv, "\"milk, whole\",bread\nbeer,\"5\"\" nails\"\n"))
        .isEqualTo(
            Baskets.of(List.of(List.of("milk, whole", "bread"), List.of("beer", "5\" nails"))));
    assertThat(read(ids, "1,\"milk, whole|bread\"\n\"2, too\",beer|wine\n3,\"\"\n"))
        .isEqualTo(
            Baskets.of(
                List.of(List.of("milk, whole", "bread"), List.of("beer", "wine"), List.of())));
    assertThat(read(ids.id('|'), "1|\"a|b\"|c\n"))
        .isEqualTo(Baskets.of(List.of(List.of("a|b", "c"))));
    assertThat(read(BasketFile.separatedBy(','), "\"a\",b"))
        .isEqualTo(Baskets.of(List.of(List.of("\"a\"", "b"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n\"b,c\nd\n", "a\n\"b\"c,d\n"})
  void wrongQuotesAreFound(String text) {
    assertThatThrownBy(() -> read(BasketFile.separatedBy(',').quote('"'), text))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("some.dat, line 2: the quotes are wrong");
  }

  @Test
  void blanksAreKeptUnlessTrimmed() {
    assertThat(read(BasketFile.separatedBy(','), " a, b b").basket(0))
        .containsExactly(" a", " b b");
    assertThat(read(BasketFile.separatedBy(',').blanks(Blanks.TRIM), " a, b b\t, ").basket(0))
        .containsExactly("a", "b b");
  }

  @Test
  void commentsArePassedOver() {
    BasketFile file = BasketFile.fimi().comment('#').header(Header.PRESENT);

    assertThat(read(file, "# of May\nitems\n1 25 300\n#\n25\n300 7\n#")).isEqualTo(EXPECTED);
  }

  @Test
  void linesOfNothingAreSkippedOrBaskets() {
    Baskets skipped = read(BasketFile.fimi(), "\n \n\t\n");
    Baskets kept = read(BasketFile.fimi().emptyLines(EmptyLines.BASKET), "\n \n\t\na");

    assertThat(skipped.size()).isZero();
    assertThat(skipped.report().blankLines()).isEqualTo(3);
    assertThat(kept).isEqualTo(Baskets.of(List.of(List.of(), List.of(), List.of(), List.of("a"))));
    assertThat(kept.report().emptyBaskets()).isEqualTo(3);
  }

  @Test
  void anEmptyFileHoldsNoBasketsButShouldHaveItsHeader() {
    assertThat(read(BasketFile.fimi(), "").size()).isZero();
    assertThatThrownBy(() -> read(BasketFile.fimi().header(Header.PRESENT), ""))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not even a header line is there");
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    Path file = Files.write(folder.resolve("a.dat.gz"), packed("1 25 300\n25\n300 7\n"));

    assertThat(BasketFile.fimi().read(file)).isEqualTo(EXPECTED);
    assertThat(read(BasketFile.fimi(), packed("1 25 300\n25\n300 7\n"))).isEqualTo(EXPECTED);
  }

  @Test
  void damagedPackedDataAreFound() throws IOException {
    byte[] bytes = packed("1 25 300\n".repeat(10_000));
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 20);

    assertThatThrownBy(() -> read(BasketFile.fimi(), cut))
        .isInstanceOf(DataException.class)
        .hasMessage("some.dat: the compressed data are damaged or cut off");
    assertThatThrownBy(() -> read(BasketFile.fimi(), Arrays.copyOf(bytes, 5)))
        .isInstanceOf(DataException.class)
        .hasMessage("some.dat: the compressed data are damaged or cut off");
  }

  @Test
  void bytesThatAreNoTextAreFound() {
    byte[] latin = "ok\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> read(BasketFile.fimi(), latin))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("some.dat, line 2: byte 6 (0xE9) does not belong to UTF-8 text")
        .hasMessageContaining("charset(...)");
    assertThat(read(BasketFile.fimi().charset(StandardCharsets.ISO_8859_1), latin).basket(1))
        .containsExactly("caf\u00e9");
    assertThatThrownBy(() -> read(BasketFile.fimi(), "a\n\0b"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("some.dat, line 2: a NUL character");
  }

  @Test
  void aLineWithoutIdIsFound() {
    assertThatThrownBy(() -> read(BasketFile.separatedBy('|').id(','), "1,a\na|b\n"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("some.dat, line 2: no ',', which id(...) says");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> BasketFile.fimi().read(folder.resolve("no.dat")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no.dat: there is no such file");
  }

  @Test
  void rareItemsAreLeftOutInASecondPass() throws IOException {
    Path file = Files.writeString(folder.resolve("b.dat"), "1 25 300\n25\n\n7 300\n");

    Baskets frequent = BasketFile.fimi().minCount(2).read(file);

    assertThat(frequent)
        .isEqualTo(Baskets.of(List.of(List.of("25", "300"), List.of("25"), List.of("300"))));
    assertThat(frequent.report().rareItems()).isEqualTo(2);
    assertThat(frequent.report().rareOccurrences()).isEqualTo(2);
    assertThat(frequent.report().blankLines()).isEqualTo(1);
    assertThat(BasketFile.fimi().minSupport(0.5).read(file)).isEqualTo(frequent);
    assertThatIllegalStateException()
        .isThrownBy(() -> read(BasketFile.fimi().minCount(2), "a"))
        .withMessageContaining("minCount=2")
        .withMessageContaining("give the file's path");
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasketFile.separatedBy('\n'))
        .withMessage("separatedBy must not be a line end");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasketFile.separatedBy(',').comment(','))
        .withMessage("comment is ',', but that is separatedBy already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasketFile.separatedBy('|').quote('"').id('"'));
    assertThatIllegalArgumentException().isThrownBy(() -> BasketFile.fimi().quote('"'));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasketFile.fimi().minSupport(Double.NaN))
        .withMessageContaining("minSupport is NaN, but must be above 0 and at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasketFile.fimi().minCount(0))
        .withMessageContaining("minCount is 0");
  }

  @Test
  void optionsAreValues() {
    BasketFile plain = BasketFile.separatedBy('|');
    BasketFile ids = plain.id(',').header(Header.PRESENT);

    assertThat(ids)
        .isEqualTo(BasketFile.separatedBy('|').header(Header.PRESENT).id(','))
        .hasSameHashCodeAs(BasketFile.separatedBy('|').header(Header.PRESENT).id(','))
        .isNotEqualTo(plain)
        .hasToString("BasketFile[separator=|, id=,, header=PRESENT]");
    assertThat(plain).isEqualTo(BasketFile.separatedBy('|'));
  }

  @Test
  void aLineLongerThanABlockIsRead() {
    StringBuilder line = new StringBuilder();
    for (int item = 0; item < 30_000; item++) {
      line.append("item").append(item).append(' ');
    }

    Baskets baskets = read(BasketFile.fimi(), "a b\n" + line + "\nc");

    assertThat(baskets.length(1)).isEqualTo(30_000);
    assertThat(baskets.basket(2)).containsExactly("c");
  }

  @Test
  void anInterruptEndsTheReading() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> read(BasketFile.fimi(), "a b"))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
