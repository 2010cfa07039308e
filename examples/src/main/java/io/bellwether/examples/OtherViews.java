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

    static View of(String name, GroupJackknife fits) {
      return new View(name, fits.coefficient("raised"), fits.coefficient("cut"));
    }
  }

  private OtherViews() {}

  /** Asks in three other ways. */
  static List<View> of(Dataset weekly) {
    Dataset lasting =
        weekly.filter(row -> !SEASONAL.matcher(Objects.requireNonNull(row.text("article"))).find());
    return List.of(
        withLevels(
            "every month with a level of its own",
            weekly.deriveCategory("time", row -> week(row).getMonth().name())),
        View.of(
            "without Christmas goods and hot water bottles",
            GroupJackknife.of(
                SalesModels.priceModelForJackknife(), WeeklyTable.forModel(lasting), "article")),
        withLevels(
            "every week with a level, " + NEAR + " weeks round a move",
            nearMoves(weekly).deriveCategory("time", row -> row.text("week"))));
  }

  private static View withLevels(String name, Dataset weekly) {
    Dataset table = weekly.select("article", "region", "time", "raised", "cut", "units");
    return View.of(
        name, GroupJackknife.of(SalesModels.priceModelForJackknife("time"), table, "article"));
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
