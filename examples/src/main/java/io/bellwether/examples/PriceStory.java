package io.bellwether.examples;

import io.bellwether.data.CsvResult;
import io.bellwether.data.Dataset;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.model.RegressionModel;
import io.bellwether.pipeline.FittedRegressionPipeline;
import java.nio.file.Path;

/**
 * What moves the sales of a shop, told from its records: a year of invoice lines of a British gift
 * wholesaler is read and cleaned, a regression says what price moves did, is tested on weeks that
 * it does not know, saved, loaded and asked.
 *
 * <p>Each job has a class of its own: {@link InvoiceFile} and {@link Cleaning}, {@link ListPrices}
 * and {@link WeeklyTable}, {@link SalesModels}, {@link GroupJackknife} and {@link OtherViews},
 * {@link PriceMoves}, {@link Accuracy}, {@link KeptModel}. What they find is put into words in
 * {@link DataChapters}, {@link EffectChapters} and {@link UseChapters}, and drawn by {@link
 * PricePictures}.
 */
public final class PriceStory {

  private PriceStory() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println(tell(Gallery.FOLDER));
  }

  /** Returns the story as text, the same on each run; draws its picture into a folder. */
  static String tell(Path folder) {
    CsvResult file = InvoiceFile.read();
    Cleaning cleaning = Cleaning.of(file.dataset());
    Dataset weekly = WeeklyTable.of(cleaning.orders());
    Dataset table = WeeklyTable.forModel(weekly);
    FittedRegressionPipeline<LinearModel> fitted = SalesModels.priceModel().fit(table, "units");
    GroupJackknife jackknife =
        GroupJackknife.of(SalesModels.priceModelForJackknife(), table, "article");
    Dataset moves = PriceMoves.of(weekly);
    return String.join(
        "\n\n",
        DataChapters.read(file),
        DataChapters.cleaned(cleaning),
        DataChapters.weekly(weekly, moves),
        EffectChapters.learned(fitted.model(), jackknife),
        EffectChapters.otherViews(jackknife, OtherViews.of(weekly)),
        EffectChapters.moves(moves),
        UseChapters.accuracy(Accuracy.ofPriceModel(weekly), Accuracy.ofAverageWeek(weekly)),
        UseChapters.kept(weekly, KeptModel.throughFile(fitted, RegressionModel.class)),
        Gallery.hang(folder, PricePictures.of(jackknife)));
  }
}
