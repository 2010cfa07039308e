package io.bellwether.ml.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bellwether.data.Dataset;
import io.bellwether.data.TextColumn;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.persist.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every recommender has to keep. A test class covers {@code Popularity} by {@code implements
 * RecommenderContract<Popularity>} and one line that makes it.
 *
 * @param <R> the type of the recommender
 */
public interface RecommenderContract<R extends Recommender<?>> {

  /**
   * Makes the recommender.
   *
   * @return a new specification, equal at each call; it must be able to learn from {@link #train}
   */
  R recommender();

  /**
   * Makes a recommender with other options.
   *
   * @return another specification, empty if there are no options
   */
  default Optional<R> different() {
    return Optional.empty();
  }

  /**
   * Makes the training baskets.
   *
   * @return baskets of {@link SampleBaskets}
   */
  default Baskets train() {
    return SampleBaskets.of(SampleBaskets.contents(300, 1));
  }

  /**
   * Returns baskets to be answered: full, small, empty, with unknown items, with nothing known.
   *
   * @return the names of items of each
   */
  static List<Set<String>> questions() {
    List<Set<String>> questions = new ArrayList<>(SampleBaskets.contents(60, 2));
    questions.add(Set.of());
    questions.add(Set.of("no such thing"));
    questions.add(Set.of("no such thing", "tea", "red cup"));
    return questions;
  }

  /** A specification is a value. */
  @Test
  default void specificationIsAValue() {
    R one = recommender();
    R same = recommender();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    assertThat(one).isNotEqualTo(null).isNotEqualTo(one.toString());
    assertThat(one.toString()).isNotBlank().doesNotContainPattern("@[0-9a-f]{5,}");
    one.fit(train());
    assertThat(one).isEqualTo(same).hasToString(same.toString());
  }

  /** Other options make other specifications, in writing too. */
  @Test
  default void otherOptionsMakeOtherSpecifications() {
    Assumptions.assumeTrue(different().isPresent(), "there are no options");
    R other = different().orElseThrow();
    assertThat(recommender()).isNotEqualTo(other);
    assertThat(recommender().toString()).isNotEqualTo(other.toString());
  }

  /** No item twice, none that the basket holds, known ones only. */
  @Test
  default void recommendsWhatTheBasketDoesNotHold() {
    RecommenderModel model = recommender().fit(train());
    Set<String> known = new HashSet<>(model.items());
    assertThat(known).hasSameSizeAs(model.items());
    int answers = 0;
    for (Set<String> basket : questions()) {
      List<String> items = names(model.recommend(basket, 30));
      assertThat(items).doesNotHaveDuplicates();
      assertThat(items.stream().filter(basket::contains)).isEmpty();
      assertThat(known).containsAll(items);
      answers += items.size();
    }
    assertThat(answers).isPositive();
  }

  /** The first k of more are the first k of fewer; own answers come first, the best first. */
  @Test
  default void answersAreRanked() {
    RecommenderModel model = recommender().fit(train());
    for (Set<String> basket : questions()) {
      List<Recommendation> most = model.recommend(basket, 40);
      for (int k = 0; k <= 12; k++) {
        assertThat(model.recommend(basket, k)).isEqualTo(most.subList(0, Math.min(k, most.size())));
      }
      for (int i = 1; i < most.size(); i++) {
        Recommendation before = most.get(i - 1);
        assertThat(most.get(i).origin()).isGreaterThanOrEqualTo(before.origin());
        if (most.get(i).origin() == before.origin()) {
          assertThat(most.get(i).score()).isLessThanOrEqualTo(before.score());
        }
      }
    }
  }

  /** When asked to, a model recommends what the basket holds too; the others keep their order. */
  @Test
  default void heldItemsOnlyWhenAsked() {
    RecommenderModel model = recommender().fit(train());
    int held = 0;
    for (Set<String> basket : questions()) {
      List<Recommendation> all = model.recommend(basket, 40, BasketItems.INCLUDED);
      List<Recommendation> others =
          all.stream().filter(each -> !basket.contains(each.item())).toList();
      assertThat(model.recommend(basket, 40, BasketItems.EXCLUDED)).isEqualTo(others);
      held += all.size() - others.size();
    }
    assertThat(held).isPositive();
  }

  /** A basket is a set. */
  @Test
  default void orderAndRepetitionDoNotMatter() {
    RecommenderModel model = recommender().fit(train());
    for (Set<String> basket : questions()) {
      List<String> reversed = new ArrayList<>(basket);
      Collections.reverse(reversed);
      reversed.addAll(basket);
      List<String> before = List.copyOf(reversed);
      assertThat(model.recommend(reversed, 7)).isEqualTo(model.recommend(basket, 7));
      assertThat(reversed).isEqualTo(before);
    }
  }

  /** Unknown items are ignored, and named. */
  @Test
  default void unknownItemsAreIgnoredAndNamed() {
    RecommenderModel model = recommender().fit(train());
    assertThat(model.recommend(List.of("new", "tea", "newer"), 5))
        .isEqualTo(model.recommend(List.of("tea"), 5));
    assertThat(model.recommend(List.of("new"), 5)).isEqualTo(model.recommend(List.of(), 5));
    assertThat(model.unknownItems(List.of("new", "tea", "newer", "new")))
        .containsExactly("new", "newer");
    assertThat(model.unknownItems(List.of())).isEmpty();
  }

  /** Asking for nothing gives nothing; asking for less is an error. */
  @Test
  default void countsAreChecked() {
    RecommenderModel model = recommender().fit(train());
    assertThat(model.recommend(List.of("tea"), 0)).isEmpty();
    assertThat(model.recommend(List.of("tea"), Integer.MAX_VALUE))
        .isEqualTo(model.recommend(List.of("tea"), model.items().size()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.recommend(List.of("tea"), -1))
        .withMessageContaining("k is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.recommend(train(), -2))
        .withMessageContaining("k is -2");
  }

  /** Null is no item. */
  @Test
  @SuppressWarnings("NullAway") // what is forbidden is tried
  default void nullIsRefused() {
    RecommenderModel model = recommender().fit(train());
    List<String> holed = Arrays.asList("tea", null);
    assertThatNullPointerException()
        .isThrownBy(() -> model.recommend(holed, 3))
        .withMessageContaining("item");
    assertThatNullPointerException().isThrownBy(() -> model.unknownItems(holed));
  }

  /** The same baskets give the same model, in any order and with any number of threads. */
  @Test
  default void fitsRepeat() {
    List<RecommenderModel> models = new ArrayList<>(List.of(recommender().fit(train())));
    models.add(recommender().fit(train()));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      models.add(recommender().fit(train(), FitContext.create().executor(pool)));
    } finally {
      pool.shutdownNow();
    }
    List<Set<String>> shuffled = new ArrayList<>(SampleBaskets.contents(300, 1));
    Collections.reverse(shuffled);
    models.add(recommender().fit(SampleBaskets.of(shuffled)));
    for (RecommenderModel model : models) {
      assertThat(answers(model)).isEqualTo(answers(models.get(0)));
      assertThat(model.items()).isEqualTo(models.get(0).items());
      assertThat(model.report()).isEqualTo(models.get(0).report());
    }
  }

  /** Many threads may ask. */
  @Test
  default void threadsDoNotDisturbEachOther() {
    RecommenderModel model = recommender().fit(train());
    List<List<Recommendation>> expected = answers(model);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      FitContext context = FitContext.create().executor(pool);
      for (List<List<Recommendation>> each : context.map("ask", 40, i -> answers(model))) {
        assertThat(each).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** What is loaded answers like what was saved. */
  @Test
  default void survivesSaving() {
    RecommenderModel model = recommender().fit(train());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    RecommenderModel loaded =
        ModelFile.load(new ByteArrayInputStream(out.toByteArray()), RecommenderModel.class);
    assertThat(answers(loaded)).isEqualTo(answers(model));
    assertThat(loaded.items()).isEqualTo(model.items());
    assertThat(loaded.report()).isEqualTo(model.report());
    assertThat(loaded).hasToString(model.toString());
  }

  /** Many baskets at once get the answers that they get one by one. */
  @Test
  default void tablesHoldTheSameAnswers() {
    RecommenderModel model = recommender().fit(train());
    Baskets baskets = SampleBaskets.of(questions());
    Dataset table = model.recommend(baskets, 4);
    assertThat(table.columnNames()).containsExactly("basket", "rank", "item", "score");
    int row = 0;
    for (int basket = 0; basket < baskets.size(); basket++) {
      List<Recommendation> answer = model.recommend(baskets.basket(basket), 4);
      for (int i = 0; i < answer.size(); i++) {
        assertThat(table.numeric("basket").value(row)).isEqualTo(basket);
        assertThat(table.numeric("rank").value(row)).isEqualTo(i + 1.0);
        assertThat(table.column("item").text(row)).isEqualTo(answer.get(i).item());
        assertThat(table.numeric("score").value(row)).isEqualTo(answer.get(i).score());
        row++;
      }
    }
    assertThat(table.rowCount()).isEqualTo(row);
  }

  /** A long table is grouped by basket; rows without item or basket are left out. */
  @Test
  default void longTablesAreGrouped() {
    RecommenderModel model = recommender().fit(train());
    Dataset lines =
        Dataset.of(
            TextColumn.of("invoice", "b", "a", "b", null, "c"),
            TextColumn.of("article", "tea", "red cup", "milk", "lemon", null));
    Dataset table = model.recommend(lines, "invoice", "article", 3);
    assertThat(table.columnNames()).containsExactly("invoice", "rank", "item", "score");
    List<String> expected = new ArrayList<>();
    model.recommend(List.of("tea", "milk"), 3).forEach(each -> expected.add("b " + each.item()));
    model.recommend(List.of("red cup"), 3).forEach(each -> expected.add("a " + each.item()));
    model.recommend(List.of(), 3).forEach(each -> expected.add("c " + each.item()));
    assertThat(IntStream.range(0, table.rowCount()).boxed())
        .extracting(row -> table.column("invoice").text(row) + " " + table.column("item").text(row))
        .isEqualTo(expected);
  }

  /** Answers cannot be changed. */
  @Test
  default void answersAreUnmodifiable() {
    RecommenderModel model = recommender().fit(train());
    assertThat(model.recommend(List.of("tea"), 3)).isUnmodifiable();
    assertThat(model.items()).isUnmodifiable();
  }

  /** Where nothing was bought, there is nothing to learn. */
  @Test
  default void nothingToLearnFromIsRefused() {
    for (Baskets empty :
        List.of(SampleBaskets.of(List.of()), SampleBaskets.of(List.of(Set.of())))) {
      assertThatExceptionOfType(FitException.class)
          .isThrownBy(() -> recommender().fit(empty))
          .withMessageContaining("Remedy: ");
    }
  }

  /** An interrupt stops a fit. */
  @Test
  default void interruptStopsTheFit() {
    Baskets train = train();
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> recommender().fit(train));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static List<String> names(List<Recommendation> answer) {
    return answer.stream().map(Recommendation::item).toList();
  }

  private static List<List<Recommendation>> answers(RecommenderModel model) {
    return questions().stream().map(basket -> model.recommend(basket, 8)).toList();
  }
}
