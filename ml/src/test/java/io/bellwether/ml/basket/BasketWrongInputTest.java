package io.bellwether.ml.basket;

import static io.bellwether.contract.WrongKind.BASKETS;
import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FILE;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TIMES;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.ml.association.AssociationRule;
import io.bellwether.ml.association.AssociationRules;
import io.bellwether.ml.association.Eclat;
import io.bellwether.ml.association.FpGrowth;
import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.association.Trend;
import io.bellwether.ml.recommend.HoldOut;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.ml.recommend.PopularityModel;
import io.bellwether.ml.sequence.PrefixSpan;
import io.bellwether.ml.sequence.Sequences;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What baskets, taxonomies, rules, recommenders and sequences answer to what cannot be. */
public class BasketWrongInputTest {

  private static final Dataset LINES =
      Csv.parse(
          """
          invoice,item,units,time,customer
          1,tea,2,2024-01-01,anna
          1,cup,1,2024-01-01,anna
          2,tea,1,2024-01-02,bert
          3,cup,1,2024-01-09,anna
          3,tea,4,2024-01-09,anna
          """);
  private static final Baskets BASKETS_OF_LINES = Baskets.from(LINES, "invoice", "item");
  private static final Baskets TIMED =
      Baskets.from(LINES).basket("invoice").item("item").time("time").customer("customer").build();
  private static final FrequentItemsets SETS =
      FpGrowth.builder().minCount(1).build().mine(BASKETS_OF_LINES);
  private static final PopularityModel POPULAR = Popularity.create().fit(BASKETS_OF_LINES);

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(
            List.of(LINES::columns, BASKETS_OF_LINES::toDataset, TIMED::toDataset))
        .of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(
            tables(), files(), taxonomies(), miners(), rules(), recommenders(), sequences())
        .flatMap(rows -> rows);
  }

  private static Stream<WrongInput> tables() {
    return Stream.of(
        WrongInput.of(
                COLUMN,
                "baskets by a column that is not there",
                () -> Baskets.from(LINES, "receipt", "item"))
            .illegal("'receipt'")
            .cure("invoice"),
        WrongInput.of(
                COLUMN,
                "baskets of which nobody says the items",
                () -> Baskets.from(LINES).basket("invoice").build())
            .illegal("item")
            .cure("item("),
        WrongInput.of(
                TYPE,
                "customers for times",
                () -> Baskets.from(LINES).basket("invoice").item("item").time("customer").build())
            .illegal("'customer'", "categorical")
            .cure("date"),
        WrongInput.of(
                COLUMN, "one column for basket and item", () -> Baskets.from(LINES, "item", "item"))
            .illegal("'item'")
            .cure("two columns"),
        WrongInput.of(OPTION, "a share of baskets of 80", () -> BASKETS_OF_LINES.split(80, 1))
            .illegal("trainFraction", "80")
            .cure("above 0 and below 1"),
        WrongInput.of(
                TIMES,
                "baskets of a time without times",
                () -> BASKETS_OF_LINES.before(LocalDateTime.of(2024, 1, 5, 0, 0)))
            .refused(IllegalStateException.class, "have no times")
            .cure("give them when the baskets are read"),
        WrongInput.of(
                TIMES,
                "baskets between two times upside down",
                () ->
                    TIMED.between(
                        LocalDateTime.of(2024, 1, 5, 0, 0), LocalDateTime.of(2024, 1, 1, 0, 0)))
            .illegal("from is 2024-01-05", "2024-01-01")
            .cure("not be after to"));
  }

  private static Stream<WrongInput> files() {
    return Stream.of(
        WrongInput.of(
                FILE,
                "a file of baskets that is not there",
                folder -> BasketFile.fimi().read(folder.resolve("till.dat")))
            .refused(UncheckedIOException.class, "till.dat")
            .because(NoSuchFileException.class)
            .cure("no such file"),
        WrongInput.of(
                FILE,
                "a folder for a file of baskets",
                folder -> BasketFile.fimi().read(folder.resolve("till.dat")))
            .given(folder -> Files.createDirectory(folder.resolve("till.dat")))
            .refused(UncheckedIOException.class, "till.dat")
            .cure("folder"),
        WrongInput.of(
                FILE,
                "an open quote",
                folder -> BasketFile.separatedBy(',').quote('"').read(folder.resolve("till.csv")))
            .file("till.csv", "tea,cup\n\"tea,cup\n")
            .data("till.csv", "line 2")
            .cure("quote"),
        WrongInput.of(
                FILE,
                "bytes that are no UTF-8",
                folder -> BasketFile.fimi().read(folder.resolve("till.dat")))
            .given(
                folder ->
                    Files.write(
                        folder.resolve("till.dat"), new byte[] {'1', ' ', (byte) 0xE4, '\n'}))
            .data("till.dat", "line 1")
            .cure("charset("),
        WrongInput.of(
                OPTION, "a support of 5 instead of 0.05", () -> BasketFile.fimi().minSupport(5))
            .illegal("minSupport", "5")
            .cure("above 0 and at most 1", "share of the baskets"));
  }

  private static Stream<WrongInput> taxonomies() {
    return Stream.of(
        WrongInput.of(
                BASKETS,
                "a taxonomy that goes round",
                () ->
                    Taxonomy.builder()
                        .item("tea", "drinks")
                        .category("drinks", "food")
                        .category("food", "drinks")
                        .build())
            .illegal("drinks", "food")
            .cure("circle", "must not belong to itself"),
        WrongInput.of(
                BASKETS,
                "a category of its own",
                () -> Taxonomy.builder().category("food", "food").build())
            .illegal("food")
            .cure("itself"),
        WrongInput.of(
                COLUMN,
                "a taxonomy by a column that is not there",
                () -> Taxonomy.from(LINES, "item", "group"))
            .illegal("'group'")
            .cure("customer"));
  }

  private static Stream<WrongInput> miners() {
    return Stream.of(
        WrongInput.of(OPTION, "a support of 5%", () -> FpGrowth.builder().minSupport(5))
            .illegal("minSupport", "5")
            .cure("above 0 and at most 1"),
        WrongInput.of(OPTION, "a support of NaN", () -> Eclat.builder().minSupport(Double.NaN))
            .illegal("minSupport", "NaN")
            .cure("above 0 and at most 1"),
        WrongInput.of(OPTION, "sets of fewer than no items", () -> FpGrowth.builder().maxLength(-1))
            .illegal("maxLength", "-1")
            .cure("at least 1"),
        WrongInput.of(
                OPTION,
                "sets that are longer than they may be",
                () -> FpGrowth.builder().minCount(1).minLength(3).maxLength(2).build())
            .illegal("minLength", "3", "2")
            .cure("maxLength"),
        WrongInput.of(
                BASKETS,
                "more sets than wanted",
                () -> FpGrowth.builder().minCount(1).maxSets(2).build().mine(BASKETS_OF_LINES))
            .fit("more than 2 item sets")
            .cure("raise minSupport", "raise maxSets"),
        WrongInput.of(
                UNKNOWN,
                "a required item that nobody buys",
                () ->
                    FpGrowth.builder().minCount(1).required("teas").build().mine(BASKETS_OF_LINES))
            .illegal("'teas'")
            .cure("'tea'"),
        WrongInput.of(
                OPTION,
                "an item both required and excluded",
                () -> FpGrowth.builder().minCount(1).required("tea").excluded("tea").build())
            .illegal("'tea'")
            .cure("take it out of one of them"),
        WrongInput.of(
                EMPTY,
                "rules of no baskets",
                () -> RuleRecommender.create().fit(Baskets.of(List.<List<String>>of())))
            .fit("none of 0 baskets")
            .cure("baskets with items"));
  }

  private static Stream<WrongInput> rules() {
    return Stream.of(
        WrongInput.of(OPTION, "a confidence of 50", () -> SETS.rules().minConfidence(50))
            .illegal("minConfidence", "50")
            .cure("from 0 to 1"),
        WrongInput.of(OPTION, "a significance of 0", () -> SETS.rules().significant(0))
            .illegal("significant", "0.0")
            .cure("above 0 and at most 1"),
        WrongInput.of(OPTION, "a lift of -1", () -> SETS.rules().minLift(-1))
            .illegal("minLift", "-1")
            .cure("0 or more"),
        WrongInput.of(
                UNKNOWN,
                "rules about an item that nobody buys",
                () -> SETS.rules().withConsequent("cups").find())
            .illegal("'cups'")
            .cure("'cup'"),
        WrongInput.of(
                NUMBERS,
                "a rule seen more often than its parts",
                () -> AssociationRule.of(Set.of("tea"), Set.of("cup"), 5, 3, 4, 10))
            .illegal("3 hold the antecedent", "5 both")
            .cure("at most"),
        WrongInput.of(
                BASKETS,
                "a rule from an item to itself",
                () -> AssociationRule.of(Set.of("tea"), Set.of("tea"), 1, 1, 1, 2))
            .illegal("tea")
            .cure("both"),
        WrongInput.of(EMPTY, "rules of nothing", () -> AssociationRules.of(List.of()))
            .illegal("rule")
            .cure("at least one"),
        WrongInput.of(
                UNKNOWN,
                "the trend of an item that nobody buys",
                () -> Trend.of(TIMED, List.of("cups"), ChronoUnit.DAYS))
            .illegal("'cups'")
            .cure("'cup'"),
        WrongInput.of(
                TIMES,
                "a trend without times",
                () -> Trend.of(BASKETS_OF_LINES, List.of("tea"), ChronoUnit.DAYS))
            .illegal("have no times")
            .cure("when the baskets are read"));
  }

  private static Stream<WrongInput> recommenders() {
    return Stream.of(
        WrongInput.of(
                OPTION, "minus one recommendations", () -> POPULAR.recommend(List.of("tea"), -1))
            .illegal("k is -1")
            .cure("0 or more"),
        WrongInput.of(
                BASKETS,
                "the most popular of no baskets",
                () -> Popularity.create().fit(Baskets.of(List.<List<String>>of())))
            .fit("none of 0 baskets")
            .cure("baskets with items"),
        WrongInput.of(
                BASKETS,
                "the most popular of empty baskets",
                () ->
                    Popularity.create()
                        .fit(Baskets.of(List.of(List.<String>of(), List.<String>of()))))
            .fit("none of 2 baskets")
            .cure("baskets with items"),
        WrongInput.of(OPTION, "a trial of the best 0", () -> HoldOut.builder().k(0))
            .illegal("k is 0")
            .cure("at least 1"),
        WrongInput.of(OPTION, "a trial that hides all", () -> HoldOut.builder().share(1.5))
            .illegal("share", "1.5")
            .cure("above 0 and below 1"),
        WrongInput.of(
                BASKETS,
                "a trial on baskets of one item",
                () ->
                    HoldOut.create()
                        .evaluate(POPULAR, BASKETS_OF_LINES, Baskets.of(List.of(List.of("tea")))))
            .fit("two items")
            .cure("basket"),
        WrongInput.of(
                EMPTY,
                "a comparison of nobody",
                () -> HoldOut.create().compare(BASKETS_OF_LINES, BASKETS_OF_LINES))
            .illegal("recommender")
            .cure("at least"));
  }

  private static Stream<WrongInput> sequences() {
    return Stream.of(
        WrongInput.of(
                BASKETS,
                "sequences of baskets without customers",
                () -> Sequences.from(BASKETS_OF_LINES))
            .illegal("have no customers")
            .cure("name the customer when the baskets are read"),
        WrongInput.of(
                COLUMN,
                "sequences by a column that is not there",
                () -> Sequences.from(LINES, "client", "time", "item"))
            .illegal("'client'")
            .cure("customer"),
        WrongInput.of(
                TYPE,
                "sequences by a time that is none",
                () -> Sequences.from(LINES, "customer", "item", "item"))
            .illegal("'item'", "categorical")
            .cure("times or numbers"),
        WrongInput.of(
                OPTION, "patterns with a support of 0", () -> PrefixSpan.builder().minSupport(0))
            .illegal("minSupport", "0")
            .cure("above 0 and at most 1"),
        WrongInput.of(
                OPTION, "gaps upside down", () -> PrefixSpan.builder().minGap(3).maxGap(1).build())
            .illegal("minGap", "3", "1")
            .cure("maxGap"),
        WrongInput.of(
                OPTION,
                "a gap in days below zero",
                () -> PrefixSpan.builder().minGap(Duration.ofDays(-1)))
            .illegal("minGap", "-")
            .cure("positive"));
  }
}
