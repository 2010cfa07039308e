package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvErrorsTest {

  private static DataException read(CsvReader reader, String text) {
    return readBytes(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  private static DataException readBytes(CsvReader reader, byte[] bytes) {
    return catchThrowableOfType(
        DataException.class, () -> reader.read(new ByteArrayInputStream(bytes), "f.csv"));
  }

  private static DataException read(String text) {
    return read(Csv.reader(), text);
  }

  @Test
  void tooFewCells() {
    DataException e = read("a,b\n1,2\n3\n4,5\n");
    assertThat(e)
        .hasMessage(
            "f.csv, line 3: the row has 1 cells, but the table has 2 columns; mend the row, or count"
                + " such rows by malformedRows(MalformedRows.COLLECT)");
    assertThat(e.line()).hasValue(3);
    assertThat(e.source()).isEqualTo("f.csv");
  }

  @Test
  void tooManyCells() {
    assertThat(read("a,b\n\"x\ny\",2\n3,4,5\n"))
        .hasMessageStartingWith(
            "f.csv, line 4: the row has 3 cells, but the table has 2 columns; mend the row");
  }

  @Test
  void aRowOfTheWrongLengthIsToldBeforeItsWrongCells() {
    assertThat(read(Csv.reader().column("a", ColumnType.NUMERIC), "a,b\nx\n"))
        .hasMessageContaining("the row has 1 cells");
  }

  @Test
  void unparsableCells() {
    DataException e = read(Csv.reader().column("b", ColumnType.NUMERIC), "a,b\n1,2\n\"p\nq\",x7\n");
    assertThat(e)
        .hasMessage(
            "f.csv, line 4, column 'b', value 'x7': is no number; mend the cell, or count such"
                + " cells by unparsableCells(UnparsableCells.COLLECT)");
    assertThat(e.column()).isEqualTo("b");
    assertThat(e.value()).isEqualTo("x7");
    assertThat(read(Csv.reader().column("a", ColumnType.NUMERIC), "a\nNA\n"))
        .hasMessageStartingWith(
            "f.csv, line 2, column 'a', value 'NA': is no number: if it means missing, add it to"
                + " missing(...)");
    assertThat(read(Csv.reader().column("a", ColumnType.DATE), "a\n2020-02-30\n"))
        .hasMessageStartingWith(
            "f.csv, line 2, column 'a', value '2020-02-30': is no date of the form yyyy-MM-dd;"
                + " another form is said by datePattern(...)");
    assertThat(
            read(
                Csv.reader().dateTimePattern("d.M.yy H:mm").column("a", ColumnType.DATE_TIME),
                "a\n1.2.2020\n"))
        .hasMessageContaining("is no date-time of the form d.M.yy H:mm");
  }

  @Test
  void labelsOutsideOfTheStatedLevels() {
    Field field = new Field("a", ColumnType.CATEGORICAL, List.of("x", "y"));
    assertThat(read(Csv.reader().schema(Schema.of(field)), "a\ny\nz\n"))
        .hasMessageStartingWith(
            "f.csv, line 3, column 'a', value 'z': is none of the levels: x, y; mend the cell");
  }

  @Test
  void headersThatRepeatOrLack() {
    assertThat(read("a,b,a\n1,2,3\n"))
        .hasMessage(
            "f.csv, line 1, column 'a': columns 1 and 3 have the same name; name the columns with"
                + " names(...) and header(Header.REPLACED)");
    assertThat(read("\n\n,b\n1,2\n")).hasMessageStartingWith("f.csv, line 3: column 1 has no name");
  }

  @Test
  void columnsThatAreNotThere() {
    assertThat(read(Csv.reader().column("prize", ColumnType.NUMERIC), "price,units\n1,2\n"))
        .hasMessage(
            "f.csv, column 'prize': the file has no such column, which the schema names. Columns"
                + " present: price, units");
    assertThat(read(Csv.reader().select("x"), "a\n1\n")).hasMessageContaining("select names");
  }

  @Test
  void quotesThatAreNeverClosed() {
    DataException e = read("a,b\n1,2\n\"x\ny\",\"never closed\n3,4\n5,6\n");
    assertThat(e)
        .hasMessage("f.csv, line 4, column 'b': the quote that opens here is never closed");
  }

  @Test
  void quotesThatAreClosedTooEarly() {
    assertThat(read("a,b\n1,\"x\"y\n"))
        .hasMessageStartingWith("f.csv, line 2, column 'b': a closing quote must be followed by");
  }

  @Test
  void emptyFiles() {
    assertThat(read("")).hasMessage("f.csv: the file is empty: not even a header line is there");
    assertThat(read("\n\n")).hasMessageContaining("the file is empty");
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() {
    Dataset data = Csv.reader().column("b", ColumnType.DATE).parse("a,b");
    assertThat(data.rowCount()).isZero();
    assertThat(data.schema())
        .isEqualTo(Schema.of(Field.of("a", ColumnType.NUMERIC), Field.of("b", ColumnType.DATE)));
  }

  @Test
  void nulBytes() {
    assertThat(read("a,b\n1,2\n3,\0\n"))
        .hasMessageStartingWith(
            "f.csv, line 3: a NUL character; is the file binary, or in UTF-16?");
    assertThatThrownBy(() -> Csv.parse("a\n1\n\0\n"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("text, line 3: a NUL character");
    byte[] utf16 = "a\u00e4\n1\n\0\n".getBytes(StandardCharsets.UTF_16BE);
    assertThat(readBytes(Csv.reader().charset(StandardCharsets.UTF_16BE), utf16))
        .hasMessageStartingWith("f.csv, line 3: a NUL character");
  }

  @Test
  void bytesThatAreNoUtf8() {
    byte[] bytes = "a,b\r\n1,2\r\n3,M\u00fcller\r\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(readBytes(Csv.reader(), bytes))
        .hasMessage(
            "f.csv, line 3: byte 13 (0xFC) does not belong to UTF-8 text; name the character set"
                + " with charset(...)");
    Dataset read =
        Csv.reader()
            .charset(StandardCharsets.ISO_8859_1)
            .read(new ByteArrayInputStream(bytes), "f.csv");
    assertThat(read.column("b").text(1)).isEqualTo("M\u00fcller");
  }

  @Test
  void utf8CutOffInTheMiddleOfACharacter() {
    byte[] bytes = "a\n1\n\u20ac".getBytes(StandardCharsets.UTF_8);
    assertThat(readBytes(Csv.reader(), Arrays.copyOf(bytes, bytes.length - 1)))
        .hasMessageStartingWith("f.csv, line 3: byte 4 (0xE2) does not belong to UTF-8 text");
  }

  @Test
  void badBytesFarInsideALargeFile() {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("12345,\u20ac\n");
    }
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bad = Arrays.copyOf(good, good.length + 1);
    bad[good.length] = (byte) 0xFF;
    assertThat(readBytes(Csv.reader(), bad))
        .hasMessageStartingWith("f.csv, line 50002: byte " + good.length + " (0xFF)");
  }

  @Test
  void limits() {
    assertThat(read(Csv.reader().maxColumns(2), "a,b,c\n"))
        .hasMessage("f.csv, line 1: there are more than 2 columns; maxColumns(...) sets the limit");
    assertThat(read(Csv.reader().maxCellLength(5), "a,b\n1,123456\n"))
        .hasMessage(
            "f.csv, line 2, column 'b': the cell has 6 characters, but 5 are the limit that"
                + " maxCellLength(...) sets");
    assertThat(read(Csv.reader().maxRows(2), "a\n1\n2\n3\n"))
        .hasMessageContaining("there are more than 2 rows; maxRows(...) sets the limit");
    assertThat(Csv.reader().maxRows(2).maxColumns(1).maxCellLength(1).parse("a\n1\n2\n").rowCount())
        .isEqualTo(2);
  }

  @Test
  void aQuoteThatSwallowsAHugeFileIsStopped() {
    String text = "a,b\n1,\"" + "x,y\n".repeat(20_000) + "\n";
    assertThat(read(Csv.reader().maxCellLength(1_000), text))
        .hasMessageStartingWith("f.csv, line 2, column 'b': the cell that begins here is longer");
  }

  @Test
  void damagedCompression() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write("a,b\n1,2\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 10);
    assertThat(readBytes(Csv.reader(), cut))
        .hasMessage("f.csv: the compressed data are damaged or cut off");
  }

  @Test
  void filesThatAreNotThere(@TempDir Path folder) {
    Path file = folder.resolve("none.csv");
    assertThatThrownBy(() -> Csv.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(file.toAbsolutePath().toString());
  }

  @Test
  void streamsThatBreak() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("line is down");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("line is down");
          }
        };
    assertThatThrownBy(() -> Csv.reader().read(broken, "wire"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("wire")
        .hasMessageContaining("line is down");
  }

  @Test
  void interruptionStopsTheReading() {
    Thread.currentThread().interrupt();
    try {
      InputStream in = new ByteArrayInputStream("a\n1\n".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> Csv.reader().read(in, "f.csv"))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void wrongOptions() {
    assertThatThrownBy(() -> Csv.reader().separator('"'))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("separator=\"");
    assertThatThrownBy(() -> Csv.reader().quote('\n')).hasMessageContaining("no line ends");
    assertThatThrownBy(() -> Csv.reader().comment(',')).hasMessageContaining("comment=,");
    assertThatThrownBy(() -> Csv.reader().maxColumns(0)).hasMessageContaining("maxColumns is 0");
    assertThatThrownBy(() -> Csv.reader().datePattern("dd.mmmmmmm"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Csv.reader().names("a", "a")).hasMessageContaining("twice");
    assertThatThrownBy(() -> Csv.reader().names(" ")).hasMessageContaining("blank");
    assertThatThrownBy(() -> Csv.reader().header(Header.ABSENT).names("a").parse("1,2\n"))
        .hasMessageContaining("the row has 2 cells, but names(...) has 1 names");
  }
}
