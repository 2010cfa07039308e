package io.bellwether.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a CSV file from the disk's cache: into a typed table, and merely its fields. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 5)
public class CsvBenchmark extends OneThread {

  /** Files to read; {@code -p file=...} names others. Where they come from: {@link CsvFiles}. */
  @Param({CsvFiles.RETAIL, CsvFiles.NUMBERS})
  private String file = "";

  private Path path;

  /**
   * Finds the file.
   *
   * @throws IOException if it cannot be unpacked
   */
  @Setup
  public void find() throws IOException {
    path = CsvFiles.find(file);
  }

  /**
   * Infers the types of all columns from all rows and makes a table.
   *
   * @return the table
   */
  @Benchmark
  public Dataset bellwether() {
    return Csv.read(path);
  }

  /**
   * Lets FastCSV hand out every field as a string, and adds up their lengths: what reading costs at
   * the least that is built on it.
   *
   * @return the number of characters in fields
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public long fastCsvScan() throws IOException {
    long characters = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(path)) {
      for (CsvRecord record : reader) {
        for (int j = 0; j < record.getFieldCount(); j++) {
          characters += record.getField(j).length();
        }
      }
    }
    return characters;
  }
}
