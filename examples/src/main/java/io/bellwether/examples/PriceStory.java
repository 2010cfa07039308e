package io.bellwether.examples;

/**
 * What moves the sales of a shop, told from its records: a year of invoice lines of a British gift
 * wholesaler is read and cleaned, a regression says what price moves did, is tested on weeks that
 * it does not know, saved, loaded and asked.
 *
 * <p>The chapters are written in {@link StoryText}; each job has a class of its own.
 */
public final class PriceStory {

  private PriceStory() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println(tell());
  }

  /** The story as text, the same bits on each run. */
  static String tell() {
    var file = InvoiceFile.read();
    var cleaning = Cleaning.of(file.dataset());
    var weekly = WeeklyTable.of(cleaning.orders());
    var effects = ArticleJackknife.of(SalesModels.priceModel(), WeeklyTable.forModel(weekly));
    var fitted = SalesModels.priceModel().fit(WeeklyTable.forModel(weekly), "units");
    return String.join(
        "\n\n",
        StoryText.read(file),
        StoryText.cleaned(cleaning),
        StoryText.weekly(weekly),
        StoryText.learned(effects),
        StoryText.otherViews(effects, OtherViews.of(weekly)),
        StoryText.moves(PriceMoves.of(weekly)),
        StoryText.accuracy(Accuracy.ofPriceModel(weekly), Accuracy.ofAverageWeek(weekly)),
        StoryText.kept(weekly, KeptModel.throughFile(fitted)));
  }
}
