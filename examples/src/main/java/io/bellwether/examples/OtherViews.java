package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.ml.linear.Coefficient;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The same question asked in other ways: an answer that holds in one of them only is none. */
final class OtherViews {

  /** Of these, season and price moved together: cut before Christmas, raised before the cold. */
  private static final Pattern SEASONAL = Pattern.compile("CHRISTMAS|HOT WATER|HOTTIE");

  private static final int NEAR = 8;

  /**
   * One way to ask and its answer.
   *
   * @param name the way
   * @param raised the coefficient of raises
   * @param cut the coefficient of cuts
   */
  record View(String name, Coefficient raised, Coefficient cut) {

    static View of(String name, ArticleJackknife fits) {
      return new View(name, fits.coefficient("raised"), fits.coefficient("cut"));
    }
  }

  private OtherViews() {}

  /** Asks in three other ways. */
  static List<View> of(Dataset weekly) {
    Dataset ownWeeks = weekly.deriveCategory("week_label", row -> row.text("week"));
    Dataset lasting =
        weekly.filter(row -> !SEASONAL.matcher(Objects.requireNonNull(row.text("article"))).find());
    return List.of(
        View.of(
            "every week with a level of its own",
            ArticleJackknife.of(
                SalesModels.priceModel("week_label"),
                ownWeeks.select("article", "region", "week_label", "raised", "cut", "units"))),
        view("without Christmas goods and hot water bottles", lasting),
        view(NEAR + " weeks before and after each move only", nearMoves(weekly)));
  }

  private static View view(String name, Dataset weekly) {
    return View.of(
        name, ArticleJackknife.of(SalesModels.priceModel(), WeeklyTable.forModel(weekly)));
  }

  private static Dataset nearMoves(Dataset weekly) {
    Map<String, LocalDate> moves = new HashMap<>();
    weekly.sort("week").stream()
        .filter(row -> row.number("list_price") != row.number("first_price"))
        .forEach(row -> moves.putIfAbsent(row.text("article"), week(row)));
    return weekly.filter(
        row -> {
          LocalDate move = moves.get(row.text("article"));
          long weeks = move == null ? NEAR : ChronoUnit.WEEKS.between(move, week(row));
          return weeks >= -NEAR && weeks < NEAR;
        });
  }

  private static LocalDate week(Row row) {
    return Objects.requireNonNull(row.date("week"));
  }
}
