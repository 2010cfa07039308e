package io.bellwether.examples;

import io.bellwether.examples.picture.Chart;
import io.bellwether.examples.picture.ForecastPicture;
import io.bellwether.examples.picture.Picture;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import java.util.List;

/** What the story of the catalogue shows. */
final class CataloguePictures {

  private static final int SHOWN_MONTHS = 72;
  private static final int WIDTH = 760;
  private static final int HEIGHT = 540;

  private CataloguePictures() {}

  static List<Picture> of(RetailPlan plan) {
    return List.of(
        Picture.grid(
            "catalogue-plan",
            2,
            WIDTH,
            HEIGHT,
            chart(plan, "The plan of 2019: all retailing", Hierarchy.ALL),
            chart(plan, "Department stores", IndustryGroup.DEPARTMENT.title()),
            chart(plan, "Cafes, restaurants, takeaway", IndustryGroup.MEALS.title()),
            chart(plan, "Clothing and footwear", IndustryGroup.CLOTHING.title())));
  }

  /** Of all states together, as the plan has it in the end: adding up. */
  private static Chart chart(RetailPlan plan, String title, String industry) {
    SeriesKey key = SeriesKey.of(Hierarchy.ALL, industry);
    return ForecastPicture.chart(
        title,
        "million AUD",
        plan.catalogue().whole().series(key).tail(SHOWN_MONTHS),
        plan.coherent().forecast(key).orElseThrow());
  }
}
