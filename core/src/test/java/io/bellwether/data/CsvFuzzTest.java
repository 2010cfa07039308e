package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contract.Effort;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Mutated files give a data set or a {@link DataException}, and never anything else, within the
 * memory and time that such a file is worth. {@code -Dfuzz.mutations=1000000} makes more of them.
 */
class CsvFuzzTest {

  private static final byte[] GOOD =
      """
      id,price,day,when,name,note
      1,2.79,2020-01-01,2020-01-01T10:00,caf\u00e9,"a ""quoted"" text"
      2,,2020-02-29,2020-01-01 10:00:01,x,"two
      lines"
      3,-1e5,,,"",\u20ac
      00512,0.30000000000000004,+12345-01-01,2020-12-31T23:59:59.999999,NA,
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] SPICE =
      ",,\"\"\n\n\r\0\t ;'#-+.eE09NaInfity\u00e9\uFEFF".getBytes(StandardCharsets.UTF_8);

  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 6_000);

  /** The files are of some hundred bytes. */
  private static final long MOST_BYTES = 32L << 20;

  private static final long MOST_CPU_NANOS = 5_000_000_000L;

  private static final List<CsvReader> READERS =
      List.of(
          Csv.reader(),
          Csv.reader()
              .malformedRows(MalformedRows.COLLECT)
              .unparsableCells(UnparsableCells.COLLECT)
              .column("id", ColumnType.NUMERIC),
          Csv.reader().header(Header.ABSENT).maxCellLength(20).comment('#'),
          Csv.reader().blanks(Blanks.TRIM).missing("NA", "").separator(';').quote('\''),
          Csv.reader().charset(StandardCharsets.UTF_16LE).malformedRows(MalformedRows.COLLECT),
          Csv.reader().datePattern("yyyy-MM-dd").dateTimePattern("d/M/yy H:m").maxColumns(7));

  private int read;
  private int refused;

  @Test
  void mutatedFiles() {
    SplittableRandom random = new SplittableRandom(Long.getLong("fuzz.seed", 99));
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(random);
      CsvReader reader = READERS.get(i % READERS.size());
      Effort effort = Effort.of(() -> load(reader, bytes));
      assertThat(effort.bytes()).as("mutation %d", i).isLessThan(MOST_BYTES);
      assertThat(effort.cpuNanos()).as("mutation %d", i).isLessThan(MOST_CPU_NANOS);
    }
    assertThat(read).isGreaterThan(MUTATIONS / 6);
    assertThat(refused).isGreaterThan(MUTATIONS / 6);
  }

  private void load(CsvReader reader, byte[] bytes) {
    try {
      CsvResult result = reader.load(new ByteArrayInputStream(bytes), "fuzz");
      assertThat(result.dataset().rowCount()).isEqualTo(result.report().rowsRead());
      assertThat(result.report().summary()).isNotEmpty();
      read++;
    } catch (DataException e) {
      assertThat(e).hasMessageStartingWith("fuzz");
      refused++;
    }
  }

  private static byte[] mutated(SplittableRandom random) {
    byte[] bytes = GOOD.clone();
    int changes = random.nextInt(1, 6);
    for (int k = 0; k < changes; k++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = SPICE[random.nextInt(SPICE.length)];
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 3 -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
          System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
          longer[at] = SPICE[random.nextInt(SPICE.length)];
          bytes = longer;
        }
        default -> {
          int to = random.nextInt(at, bytes.length);
          byte[] doubled = Arrays.copyOf(bytes, bytes.length + to - at);
          System.arraycopy(bytes, at, doubled, bytes.length, to - at);
          bytes = doubled;
        }
      }
    }
    return bytes;
  }
}
