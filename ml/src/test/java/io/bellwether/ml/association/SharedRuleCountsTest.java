package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers of rules at confidence 0.5 of three well-known sets of baskets: all of Smile 6.2.5 and
 * Weka 3.8.7, those with one-item consequents of arules 1.7.13 (shared/anchors/ml.md, section c).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedRuleCountsTest {

  private final Map<String, Baskets> files = new HashMap<>();

  private static Baskets read(String file) {
    Path path = SharedFiles.path(file);
    BasketsBuilder builder = Baskets.builder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      boolean table = file.contains(".csv");
      lines
          .lines()
          .skip(table ? 1 : 0)
          .map(line -> table ? line.substring(line.indexOf(',') + 1) : line)
          .forEach(line -> builder.add(Arrays.asList(line.strip().split("[ |]", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({
    "anchors/inputs/groceries.dat.gz, 0.01, 333, 15, 15",
    "anchors/inputs/groceries.dat.gz, 0.001, 13492, 5829, 5668",
    "data/t10i4d100k_baskets.csv.gz, 0.01, 385, 7, 6",
    "data/t10i4d100k_baskets.csv.gz, 0.005, 1073, 1145, 607",
    "data/t10i4d100k_baskets.csv.gz, 0.001, 27532, 333757, 72054",
    "anchors/inputs/retail.dat.gz, 0.01, 1840, 825, 775",
    "anchors/inputs/retail.dat.gz, 0.005, 16352, 23772, 17958"
  })
  void numbersOfRules(String file, double minSupport, int sets, int rules, int oneItem) {
    FrequentItemsets frequent =
        AutoMiner.builder()
            .minSupport(minSupport)
            .build()
            .mine(files.computeIfAbsent(file, SharedRuleCountsTest::read));
    assertThat(frequent.size()).isEqualTo(sets);
    AssociationRules all = frequent.rules().find();
    AssociationRules single = frequent.rules().maxConsequent(1).find();
    assertThat(all.size()).isEqualTo(rules);
    assertThat(single.size()).isEqualTo(oneItem);
    AssociationRules chosen = all.filter(rule -> rule.consequent().size() == 1);
    assertThat(chosen.size()).isEqualTo(oneItem);
    for (int i = 0; i < oneItem; i += 97) {
      assertThat(new RuleKey(chosen.get(i))).isEqualTo(new RuleKey(single.get(i)));
    }
    // the correction reckons with what was found
    AssociationRule worst = all.sortByPValue().get(all.size() - 1);
    assertThat(worst.adjustedPValue()).isCloseTo(worst.pValue(), within(1e-15));
  }

  /** A rule without its corrected p-value, which depends on the family. */
  private record RuleKey(Object antecedent, Object consequent, int count, double pValue) {
    RuleKey(AssociationRule rule) {
      this(rule.antecedent(), rule.consequent(), rule.count(), rule.pValue());
    }
  }
}
