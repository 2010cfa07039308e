package io.bellwether.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for the folds of any table. */
class FoldingPropertyTest {

  /** A table with a few labels, groups of uneven size, days that repeat and a skewed number. */
  private static Dataset table(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] brand = new String[rows];
    double[] store = new double[rows];
    double[] units = new double[rows];
    List<LocalDate> day = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      double skewed = random.nextDouble() * random.nextDouble();
      brand[row] = random.nextInt(20) == 0 ? null : "b" + (int) (6 * skewed);
      store[row] = Math.floor(15 * skewed);
      units[row] = random.nextInt(4) == 0 ? 0 : Math.exp(6 * random.nextDouble());
      day.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1 + rows / 3)));
    }
    return Dataset.of(
        CategoricalColumn.of("brand", brand),
        NumericColumn.of("store", store),
        NumericColumn.of("units", units),
        TimeColumn.ofDates("day", day));
  }

  @Property(tries = 200)
  void kFoldPartitionsIntoEqualParts(
      @ForAll @IntRange(min = 2, max = 120) int rows,
      @ForAll @IntRange(min = 2, max = 12) int k,
      @ForAll long seed) {
    Assume.that(k <= rows);
    List<Fold> folds = CrossValidation.kFold(k, seed).folds(table(rows, seed));
    assertPartition(folds, rows, k);
    assertEqualSizes(folds);
  }

  @Property(tries = 200)
  void stratifiedPartsHaveTheirShares(
      @ForAll @IntRange(min = 12, max = 120) int rows,
      @ForAll @IntRange(min = 2, max = 12) int k,
      @ForAll long seed) {
    Dataset data = table(rows, seed);
    List<Fold> folds = CrossValidation.stratified(k, "brand", seed).folds(data);
    assertPartition(folds, rows, k);
    assertEqualSizes(folds);
    for (String label : new HashSet<>(data.categorical("brand").labels())) {
      int[] counts = folds.stream().mapToInt(fold -> count(data, fold, label)).toArray();
      int most = Arrays.stream(counts).max().orElseThrow();
      assertThat(most - Arrays.stream(counts).min().orElseThrow()).isLessThanOrEqualTo(1);
    }
  }

  private static int count(Dataset data, Fold fold, String label) {
    return (int)
        Arrays.stream(fold.testRows())
            .filter(row -> Objects.equals(data.column("brand").text(row), label))
            .count();
  }

  @Property(tries = 200)
  void stratifiedByNumbersSpreadsTheRanks(
      @ForAll @IntRange(min = 40, max = 200) int rows,
      @ForAll @IntRange(min = 2, max = 5) int k,
      @ForAll long seed) {
    Dataset data = table(rows, seed);
    List<Fold> folds = CrossValidation.stratified(k, "units", seed).folds(data);
    assertPartition(folds, rows, k);
    assertEqualSizes(folds);
    int zeros = (int) Arrays.stream(data.numeric("units").values()).filter(u -> u == 0).count();
    Assume.that(10 * zeros >= rows); // then no other value is in the bin of the zeros
    for (Fold fold : folds) {
      long ofFold =
          Arrays.stream(fold.testRows())
              .filter(row -> data.numeric("units").value(row) == 0)
              .count();
      assertThat(Math.abs(ofFold - zeros / (double) k)).isLessThan(1);
    }
  }

  @Property(tries = 200)
  void groupedKeepsGroupsTogether(
      @ForAll @IntRange(min = 60, max = 200) int rows,
      @ForAll @IntRange(min = 2, max = 4) int k,
      @ForAll long seed) {
    Dataset data = table(rows, seed);
    List<Fold> folds = CrossValidation.grouped(k, "store", seed).folds(data);
    assertPartition(folds, rows, k);
    int largestGroup = 0;
    for (double store = 0; store < 15; store++) {
      double wanted = store;
      int[] members =
          IntStream.range(0, rows)
              .filter(row -> data.numeric("store").value(row) == wanted)
              .toArray();
      largestGroup = Math.max(largestGroup, members.length);
      long parts =
          folds.stream()
              .filter(fold -> Arrays.stream(fold.testRows()).anyMatch(r -> contains(members, r)))
              .count();
      assertThat(parts).isEqualTo(members.length == 0 ? 0 : 1);
    }
    int[] sizes = folds.stream().mapToInt(fold -> fold.testRows().length).toArray();
    int most = Arrays.stream(sizes).max().orElseThrow();
    int least = Arrays.stream(sizes).min().orElseThrow();
    // the last group added to the largest part found it the smallest
    assertThat(most - least).isLessThanOrEqualTo(largestGroup);
  }

  private static boolean contains(int[] sorted, int row) {
    return Arrays.binarySearch(sorted, row) >= 0;
  }

  @Property(tries = 200)
  void expandingWindowNeverSeesTheFuture(
      @ForAll @IntRange(min = 30, max = 200) int rows,
      @ForAll @IntRange(min = 1, max = 5) int folds,
      @ForAll @IntRange(min = 0, max = 2) int gap,
      @ForAll long seed) {
    Dataset data = table(rows, seed);
    TimeColumn day = data.time("day");
    Folding window = ExpandingWindow.of(folds, "day").gap(gap);
    List<Fold> made = CrossValidation.of(window).folds(data);
    assertThat(made).hasSize(folds);
    long[] times = IntStream.range(0, rows).mapToLong(day::value).distinct().sorted().toArray();
    long lastTested = Long.MIN_VALUE;
    int tested = 0;
    for (Fold fold : made) {
      long lastLearned = Arrays.stream(fold.trainRows()).mapToLong(day::value).max().orElseThrow();
      long[] testTimes = Arrays.stream(fold.testRows()).mapToLong(day::value).sorted().toArray();
      int apart =
          Arrays.binarySearch(times, testTimes[0]) - Arrays.binarySearch(times, lastLearned);
      assertThat(apart).isEqualTo(gap + 1);
      assertThat(testTimes[0]).isGreaterThan(lastTested);
      lastTested = testTimes[testTimes.length - 1];
      tested += testTimes.length;
      long upTo = lastLearned;
      assertThat(fold.trainRows())
          .isEqualTo(IntStream.range(0, rows).filter(r -> day.value(r) <= upTo).toArray());
    }
    assertThat(lastTested).isEqualTo(times[times.length - 1]);
    long first = Arrays.stream(made.get(0).testRows()).mapToLong(day::value).min().orElseThrow();
    assertThat(tested)
        .isEqualTo((int) IntStream.range(0, rows).filter(r -> day.value(r) >= first).count());
  }

  private static void assertPartition(List<Fold> folds, int rows, int k) {
    assertThat(folds).hasSize(k);
    Set<Integer> tested = new HashSet<>();
    for (int i = 0; i < k; i++) {
      Fold fold = folds.get(i);
      assertThat(fold.index()).isEqualTo(i);
      assertThat(fold.trainRows()).isSorted();
      assertThat(fold.testRows()).isSorted();
      for (int row : fold.testRows()) {
        assertThat(tested.add(row)).as("row %d tested once", row).isTrue();
      }
      int[] all =
          IntStream.concat(Arrays.stream(fold.trainRows()), Arrays.stream(fold.testRows()))
              .sorted()
              .toArray();
      assertThat(all).isEqualTo(IntStream.range(0, rows).toArray());
    }
    assertThat(tested).hasSize(rows);
  }

  private static void assertEqualSizes(List<Fold> folds) {
    int[] sizes = folds.stream().mapToInt(fold -> fold.testRows().length).sorted().toArray();
    assertThat(sizes[sizes.length - 1] - sizes[0]).isLessThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void trainTestCutsPartition(
      @ForAll @IntRange(min = 60, max = 150) int rows,
      @ForAll @IntRange(min = 1, max = 19) int twentieths,
      @ForAll long seed) {
    Dataset data = table(rows, seed);
    double[] numbers = IntStream.range(0, rows).asDoubleStream().toArray();
    Dataset numbered = data.with(NumericColumn.of("row", numbers));
    double share = twentieths / 20.0;
    for (TrainTest way :
        List.of(
            TrainTest.random(share, seed),
            TrainTest.byTime(share, "day"),
            TrainTest.stratified(share, "brand", seed),
            TrainTest.grouped(share, "store", seed))) {
      var split = way.split(numbered);
      double[] train = split.train().numeric("row").values();
      double[] test = split.test().numeric("row").values();
      assertThat(train).isNotEmpty().isSorted();
      assertThat(test).isNotEmpty().isSorted();
      double[] both = Arrays.copyOf(train, rows);
      System.arraycopy(test, 0, both, train.length, test.length);
      Arrays.sort(both);
      assertThat(both).isEqualTo(numbers);
    }
    Dataset train = TrainTest.stratified(share, "brand", seed).split(data).train();
    double exactShare = train.rowCount() / (double) rows;
    for (String label : new HashSet<>(data.categorical("brand").labels())) {
      double wanted = exactShare * labelled(data, label);
      assertThat(Math.abs(labelled(train, label) - wanted)).isLessThan(1);
    }
  }

  private static int labelled(Dataset data, String label) {
    return (int)
        data.categorical("brand").labels().stream().filter(l -> Objects.equals(l, label)).count();
  }
}
