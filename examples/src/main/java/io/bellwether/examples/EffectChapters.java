package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.report.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chapters on what moves sales, and how sure one may be of it. */
final class EffectChapters {

  private static final int SHOWN_MOVES = 4;

  private EffectChapters() {}

  static String learned(LinearModel model, GroupJackknife jackknife) {
    Coefficient cut = jackknife.coefficient("cut");
    Effect half = Effect.of(cut, Math.log(2));
    Effect raise = Effect.ofRaise(jackknife.coefficient("raised"));
    Effect autumn = Effect.of(jackknife.coefficient("season=" + Weeks.CHRISTMAS), 1);
    Effect summer = Effect.of(jackknife.coefficient("season=" + Weeks.SUMMER), 1);
    Effect abroad = Effect.of(jackknife.coefficient("region=abroad"), 1);
    TextTable table =
        TextTable.of("all else being equal", "units (95% range)", "verdict")
            .row("price cut by 10%", Effect.ofCut(cut).percent(), verdict(Effect.ofCut(cut)))
            .row("price cut by half", half.times(), verdict(half))
            .row(
                "  its turnover, at half the price",
                half.times(0.5).times(),
                verdict(half.times(0.5)))
            .row("price raised by 10%", raise.percent(), verdict(raise))
            .row("May to August against January to April", summer.percent(), verdict(summer))
            .row("September to December against the same", autumn.percent(), verdict(autumn))
            .row("abroad against UK", abroad.percent(), verdict(abroad));
    return "4. WHAT MOVES SALES: a regression of the logarithm of units\n"
        + table
        + "\nRanges: by leaving out groups of articles in turn, as the weeks of one article are much alike.\n"
        + "The regression's own table takes each week for a separate experiment; it is too sure of itself:\n"
        + withoutArticles(model);
  }

  /** R's summary of eighty articles is long: only what is not the level of an article. */
  private static String withoutArticles(LinearModel model) {
    List<String> lines = model.summary().lines().toList();
    List<String> kept =
        lines.stream()
            .dropWhile(line -> !line.startsWith("Coefficients"))
            .filter(line -> !line.startsWith("article="))
            .filter(line -> !line.isBlank() && !line.startsWith("---"))
            .filter(line -> !line.startsWith("Signif.") && !line.startsWith("F statistic"))
            .toList();
    return kept.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
  }

  private static String verdict(Effect effect) {
    if (effect.isOpen()) {
      return "the records do not tell";
    }
    return effect.estimate() > 1 ? "more" : "less";
  }

  static String otherViews(GroupJackknife jackknife, List<OtherViews.View> others) {
    List<OtherViews.View> views =
        Stream.concat(Stream.of(OtherViews.View.of("as above", jackknife)), others.stream())
            .toList();
    TextTable table = TextTable.of("", "price cut by 10%", "price raised by 10%");
    for (OtherViews.View view : views) {
      table =
          table.row(
              view.name(),
              Effect.ofCut(view.cut()).percent(),
              Effect.ofRaise(view.raised()).percent());
    }
    boolean cutsHold = views.stream().allMatch(v -> Effect.ofCut(v.cut()).low() > 1);
    long dearerSellsLess = views.stream().filter(v -> v.raised().estimate() < 0).count();
    boolean raisesHold = dearerSellsLess == 0 || dearerSellsLess == views.size();
    return "5. DOES IT HOLD? The same question asked in other ways\n"
        + table
        + (cutsHold
            ? "\nCuts sell more, however one asks. But all of them were deep and lasting, as in a clearance:\n"
                + "what 10% off for a week would do was never tried, and is read off the same curve."
            : "\nEven the effect of cuts depends on how one asks.")
        + (raisesHold
            ? "\nOn raises the views agree in direction; mind the ranges."
            : "\nOn raises even the direction depends on how one asks: prices tended to go up when sales were\n"
                + "growing anyway. Before believing any figure, raise half of the articles, chosen by lot.");
  }

  static String moves(Dataset moves) {
    int count = moves.rowCount();
    TextTable table =
        TextTable.of("largest cuts and raises, UK", "price", "units a week", "price", "units");
    for (int i = 0; i < SHOWN_MOVES; i++) {
      table = table.row(move(moves.row(count - 1 - i)));
    }
    for (int i = SHOWN_MOVES - 1; i >= 0; i--) {
      table = table.row(move(moves.row(i)));
    }
    long fewer =
        moves.stream().filter(row -> row.number("move") > 0 && row.number("sales") < 0).count();
    long raised = moves.stream().filter(row -> row.number("move") > 0).count();
    return "6. ARTICLES THAT STAND OUT: plain averages before and after the move\n"
        + table
        + String.format(
            Locale.ROOT,
            "%nOf the %d articles that became dearer, %d sold less a week than before.",
            raised,
            fewer);
  }

  private static String[] move(Row row) {
    return new String[] {
      Objects.requireNonNull(row.text("article")),
      String.format(
          Locale.ROOT, "%.2f to %.2f", row.number("first_price"), row.number("last_price")),
      String.format(Locale.ROOT, "%.0f to %.0f", row.number("before"), row.number("after")),
      String.format(Locale.ROOT, "%+.0f%%", 100 * row.number("move")),
      String.format(Locale.ROOT, "%+.0f%%", 100 * row.number("sales"))
    };
  }
}
