package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Dataset;
import io.bellwether.ml.SharedFiles;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import io.bellwether.ml.recommend.Hiding;
import io.bellwether.ml.recommend.HoldOut;
import io.bellwether.ml.recommend.HoldOutComparison;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.ml.recommend.RankingMeasure;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Online Retail: learned before November 2011, tested in November. */
class SharedRecommenderTest {

  @Test
  void rulesFindTenTimesWhatPopularityFinds() {
    Dataset lines = SharedFiles.table("data/online_retail.csv.gz");
    Baskets train = baskets(lines, "2010-12-01T00:00", "2011-11-01T00:00");
    Baskets test = baskets(lines, "2011-11-01T00:00", "2011-12-01T00:00");
    assertThat(train.size()).isEqualTo(16_838);
    assertThat(test.size()).isEqualTo(2_864);
    HoldOutComparison result =
        HoldOut.builder()
            .hiding(Hiding.ONE_ITEM)
            .build()
            .compare(train, test, Popularity.create(), RuleRecommender.create());
    double popularity = result.metrics(0).hitRate();
    assertThat(result.metrics(1).hitRate()).isGreaterThan(5 * popularity);
    assertThat(result.difference(1, RankingMeasure.HIT_RATE).interval(0.999).lower())
        .isGreaterThan(0.1);
  }

  /** Goods only: codes of service begin with letters; no cancellations, no returns. */
  private static Baskets baskets(Dataset lines, String from, String to) {
    Map<String, Set<String>> invoices = new LinkedHashMap<>();
    Map<String, LocalDateTime> times = new LinkedHashMap<>();
    for (int row = 0; row < lines.rowCount(); row++) {
      String invoice = String.valueOf(lines.column("invoice_no").text(row));
      String code = String.valueOf(lines.column("stock_code").text(row));
      if (Character.isDigit(invoice.charAt(0))
          && code.matches("[0-9]{5}.*")
          && lines.numeric("quantity").value(row) > 0) {
        invoices.computeIfAbsent(invoice, key -> new TreeSet<>()).add(code);
        LocalDateTime time =
            LocalDateTime.parse(String.valueOf(lines.column("invoice_date").text(row)));
        times.merge(invoice, time, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    BasketsBuilder builder = Baskets.builder();
    invoices.forEach(
        (invoice, codes) -> {
          LocalDateTime time = Objects.requireNonNull(times.get(invoice));
          if (!time.isBefore(LocalDateTime.parse(from)) && time.isBefore(LocalDateTime.parse(to))) {
            builder.add(codes);
          }
        });
    return builder.build();
  }
}
