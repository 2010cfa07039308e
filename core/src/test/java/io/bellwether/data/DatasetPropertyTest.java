package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** What holds of every table, against references of the plainest kind. */
@Domain(RandomTables.class)
@Domain(DomainContext.Global.class)
class DatasetPropertyTest {

  private static final String[] NAMES = {"number", "label", "text", "day", "moment"};

  @Property(tries = 200)
  void sortAgreesWithAStableSortByComparison(@ForAll Dataset table, @ForAll SortOrder order) {
    for (String name : NAMES) {
      int[] expected =
          IntStream.range(0, table.rowCount())
              .boxed()
              .sorted((a, b) -> RandomTables.compare(table, name, order, a, b))
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(RowOrder.sorted(table, order, List.of(name))).as(name).isEqualTo(expected);
    }
  }

  @Property(tries = 200)
  void sortBySeveralColumnsLooksAtTheFirstFirst(@ForAll Dataset table, @ForAll SortOrder order) {
    Comparator<Integer> byLabel = (a, b) -> RandomTables.compare(table, "label", order, a, b);
    Comparator<Integer> both =
        byLabel.thenComparing((a, b) -> RandomTables.compare(table, "number", order, a, b));
    int[] expected =
        IntStream.range(0, table.rowCount())
            .boxed()
            .sorted(both)
            .mapToInt(Integer::intValue)
            .toArray();
    assertThat(table.sort(order, "label", "number")).isEqualTo(table.rows(expected));
  }

  @Property(tries = 200)
  void filterAndItsOppositeTogetherAreTheTable(@ForAll Dataset table) {
    Dataset numbered = table.derive("row", Row::index);
    Dataset kept = numbered.filter(row -> row.number("number") > 0);
    Dataset left = numbered.filter(row -> !(row.number("number") > 0));
    assertThat(kept.rowCount() + left.rowCount()).isEqualTo(table.rowCount());
    assertThat(kept.concat(left).sort("row")).isEqualTo(numbered);
  }

  @Property(tries = 200)
  void concatOfTwoPartsIsTheWhole(@ForAll Dataset table) {
    for (int cut = 0; cut <= table.rowCount(); cut += 7) {
      Dataset whole = table.slice(0, cut).concat(table.slice(cut, table.rowCount()));
      assertThat(whole).isEqualTo(table);
      assertThat(whole.schema()).isEqualTo(table.schema());
    }
  }

  @Property(tries = 200)
  void groupsAgreeWithAMapOfRows(@ForAll Dataset table, @ForAll("keys") List<String> keys) {
    String[] names = keys.toArray(new String[0]);
    Map<List<@Nullable Object>, List<Integer>> expected = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      expected
          .computeIfAbsent(RandomTables.values(table, row, names), k -> new ArrayList<>())
          .add(row);
    }
    RowGroups groups = RowGroups.of(table, keys);
    assertThat(groups.count()).isEqualTo(expected.size());
    int[] first = expected.values().stream().mapToInt(rows -> rows.get(0)).toArray();
    assertThat(groups.firstRows()).isEqualTo(first);
    int group = 0;
    int[][] byGroup = groups.rowsByGroup();
    for (List<Integer> rows : expected.values()) {
      assertThat(byGroup[group]).containsExactly(rows.toArray(new Integer[0]));
      assertThat(groups.sizes()[group]).isEqualTo(rows.size());
      for (int row : rows) {
        assertThat(groups.id(row)).isEqualTo(group);
      }
      group++;
    }
    assertThat(table.distinct(names)).isEqualTo(table.rows(first));
  }

  @Provide
  Arbitrary<List<String>> keys() {
    return Arbitraries.shuffle(NAMES)
        .flatMap(names -> Arbitraries.integers().between(0, 5).map(n -> names.subList(0, n)));
  }

  @Property(tries = 100)
  void distinctTwiceIsDistinctOnce(@ForAll Dataset table) {
    Dataset twice = table.concat(table);
    assertThat(twice.distinct()).isEqualTo(table.distinct());
    assertThat(table.distinct().distinct()).isEqualTo(table.distinct());
  }

  @Property(tries = 200)
  void sumsOfGroupsAreThoseOfTheirRows(@ForAll Dataset table) {
    Dataset finite = table.derive("value", row -> Math.rint(row.number("number") % 100));
    Dataset sums =
        finite.groupBy("label", "text").aggregate(Aggregate.sum("value"), Aggregate.count());
    List<Dataset> parts = finite.groupBy("label", "text").groups();
    assertThat(sums.rowCount()).isEqualTo(parts.size());
    for (int group = 0; group < parts.size(); group++) {
      double[] present =
          IntStream.range(0, parts.get(group).rowCount())
              .mapToDouble(parts.get(group).numeric("value")::value)
              .filter(value -> !Double.isNaN(value))
              .toArray();
      double sum = 0;
      for (double value : present) {
        sum += value;
      }
      // Whole numbers: every order of adding gives the same.
      assertThat(sums.numeric("value_sum").value(group))
          .isEqualTo(Double.valueOf(present.length == 0 ? Double.NaN : sum + 0.0));
      assertThat(sums.numeric("count").value(group)).isEqualTo(parts.get(group).rowCount());
    }
  }

  @Property(tries = 200)
  void joinFindsWhatASearchFinds(@ForAll Dataset table, @ForAll Dataset other) {
    Dataset lookup = other.select("label", "day", "number").distinct("label", "day");
    Dataset renamed = lookup.rename("number", "found");
    Dataset joined = table.join(renamed, "label", "day");
    assertThat(joined.select(table.columnNames())).isEqualTo(table);
    for (int row = 0; row < table.rowCount(); row++) {
      List<@Nullable Object> key = RandomTables.values(table, row, "label", "day");
      double expected = Double.NaN;
      for (int candidate = 0; candidate < renamed.rowCount(); candidate++) {
        if (RandomTables.values(renamed, candidate, "label", "day").equals(key)) {
          expected = renamed.numeric("found").value(candidate);
        }
      }
      assertThat(joined.numeric("found").value(row)).isEqualTo(Double.valueOf(expected));
    }
  }

  @Property(tries = 100)
  void groupsJoinBackOntoTheirRows(@ForAll Dataset table) {
    Dataset counts = table.groupBy("number", "text", "moment").count();
    Dataset joined = table.join(counts, "number", "text", "moment");
    assertThat(joined.column("count").missingCount()).isZero();
    assertThat(joined.distinct("number", "text", "moment").rowCount()).isEqualTo(counts.rowCount());
  }
}
