package io.bellwether.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a file into a typed {@link Dataset}, against a bare scan of the same bytes by the parser
 * that it stands on. The figure to look at is the ratio of the two.
 *
 * <p>{@code generated} is a file of about 500 MB of numbers, made once in {@code target/}: four
 * whole numbers, four short decimals and two of full precision a row. Any other value is the path
 * of a CSV file, not packed: {@code -p file=generated,/data/online_retail.csv}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 5)
@Measurement(iterations = 8)
public class CsvBenchmark {

  private static final int ROWS = 5_400_000;
  private static final int CENTS = 100;

  @Param("generated")
  String file = "generated";

  private Path path = Path.of("");

  @Setup
  public void prepare() throws IOException {
    boolean made = "generated".equals(file);
    path = made ? Path.of("target", "numbers.csv") : Path.of(file);
    if (made && !Files.exists(path)) {
      generate(path);
    }
  }

  /** Every cell as a text, its length summed: the least that anyone does with a file. */
  @Benchmark
  public long bareScan() throws IOException {
    long length = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(path)) {
      for (CsvRecord row : records) {
        for (int i = 0; i < row.getFieldCount(); i++) {
          length += row.getField(i).length();
        }
      }
    }
    return length;
  }

  /** Types found from all rows, and every cell in a column of its type. */
  @Benchmark
  public Dataset typedDataset() {
    return Csv.read(path);
  }

  private static void generate(Path target) throws IOException {
    SplittableRandom random = new SplittableRandom(0);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path part = target.resolveSibling("numbers.part");
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.US_ASCII)) {
      out.write("n0,n1,n2,n3,d0,d1,d2,d3,f0,f1\n");
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < ROWS; i++) {
        row.setLength(0);
        for (int bound = 10; bound <= 10_000_000; bound *= CENTS) {
          row.append(random.nextInt(bound)).append(',');
        }
        for (int bound = 1_000; bound <= 1_000_000; bound *= 10) {
          row.append(random.nextInt(bound) / (double) CENTS).append(',');
        }
        row.append(random.nextDouble() - 0.5).append(',').append(random.nextDouble() - 0.5);
        out.append(row.append('\n'));
      }
    }
    Files.move(part, target);
  }
}
