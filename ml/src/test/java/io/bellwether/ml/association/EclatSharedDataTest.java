package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.SharedFiles;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and sums of supports that four other miners found, see shared/anchors/ml.md. */
class EclatSharedDataTest {

  private static final Map<String, Baskets> READ = new HashMap<>();

  @AfterAll
  static void forget() {
    READ.clear();
  }

  private static Baskets read(String file) {
    return READ.computeIfAbsent(file, name -> read(SharedFiles.path(name)));
  }

  private static Baskets read(Path path) {
    BasketsBuilder builder = Baskets.builder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String items = line.substring(line.indexOf(',') + 1).replace('|', ' ').trim();
        if (!items.equals("items")) {
          builder.add(items.isEmpty() ? List.of() : List.of(items.split(" +", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({
    "data/t10i4d100k_baskets.csv.gz, 0.01, 1000, 385, 807396",
    "data/t10i4d100k_baskets.csv.gz, 0.005, 500, 1073, 1257955",
    "data/t10i4d100k_baskets.csv.gz, 0.001, 100, 27532, 6659711",
    "anchors/inputs/groceries.dat.gz, 0.01, 99, 333, 82103",
    "anchors/inputs/groceries.dat.gz, 0.001, 10, 13492, 339547",
    "anchors/inputs/retail.dat.gz, 0.01, 208, 1840, 630746",
    "anchors/inputs/retail.dat.gz, 0.005, 104, 16352, 2519616",
    "anchors/inputs/retail.dat.gz, 0.002, 42, 6189593, 286323880"
  })
  void findsAsManySetsAsOthers(
      String file, double minSupport, int minCount, long sets, long supports) {
    long[] sums = new long[2];
    MiningReport report =
        Eclat.builder().minSupport(minSupport).build().stream(
            read(file),
            set -> {
              sums[0]++;
              sums[1] += set.count();
            });
    assertThat(sums).containsExactly(sets, supports);
    assertThat(report.itemsets()).isEqualTo(sets);
    assertThat(report.minCount()).isEqualTo(minCount);
  }
}
