package io.bellwether.examples;

import io.bellwether.examples.picture.DecompositionPicture;
import io.bellwether.examples.picture.ForecastPicture;
import io.bellwether.examples.picture.Picture;
import io.bellwether.examples.picture.ResidualPicture;
import java.util.List;

/** What the story of revenue shows. */
final class RevenuePictures {

  private static final int SHOWN_YEARS = 6;
  private static final int LAGS = 36;

  private RevenuePictures() {}

  static List<Picture> of(Revenue revenue, WeekPlan plan, ClothingSales clothing) {
    return List.of(
        ForecastPicture.of(
            "revenue-forecast",
            "The next eight weeks of a gift wholesaler; the shop is closed at Christmas",
            "pounds a week",
            revenue.weekly(),
            plan.forecast()),
        DecompositionPicture.ofLogarithms(
            "clothing-decomposition",
            "Turnover of Victoria's clothing shops, and what it is made of",
            "million AUD",
            clothing.parts()),
        ForecastPicture.of(
            "clothing-forecast",
            "The next year of Victoria's clothing shops",
            "million AUD a month",
            clothing.monthly().tail(SHOWN_YEARS * ClothingSales.HORIZON),
            clothing.airline().forecast(ClothingSales.HORIZON)),
        ResidualPicture.of(
            "clothing-residuals",
            "What the airline model has not explained",
            clothing.airline().standardizedResiduals(),
            LAGS));
  }
}
