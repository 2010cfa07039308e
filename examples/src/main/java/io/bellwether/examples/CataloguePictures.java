package io.bellwether.examples;

import io.bellwether.examples.picture.Chart;
import io.bellwether.examples.picture.ForecastPicture;
import io.bellwether.examples.picture.Picture;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import java.util.List;

/** What the story of the catalogue shows. */
final class CataloguePictures {

  private static final int SHOWN_MONTHS = 72;
  private static final String UNIT = "million AUD";
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
            first(plan, "The plan of 2019: all retailing", Hierarchy.ALL),
            chart(plan, "Department stores", IndustryGroup.DEPARTMENT.title()),
            chart(plan, "Cafes, restaurants, takeaway", IndustryGroup.MEALS.title()),
            chart(plan, "Clothing and footwear", IndustryGroup.CLOTHING.title())));
  }

  private static Chart first(RetailPlan plan, String title, String industry) {
    SeriesKey key = ofAllStates(industry);
    return ForecastPicture.firstChart(title, UNIT, past(plan, key), ahead(plan, key));
  }

  private static Chart chart(RetailPlan plan, String title, String industry) {
    SeriesKey key = ofAllStates(industry);
    return ForecastPicture.chart(title, UNIT, past(plan, key), ahead(plan, key));
  }

  private static SeriesKey ofAllStates(String industry) {
    return SeriesKey.of(Hierarchy.ALL, industry);
  }

  private static TimeSeries past(RetailPlan plan, SeriesKey key) {
    return plan.catalogue().whole().series(key).tail(SHOWN_MONTHS);
  }

  /** As the plan has it in the end: adding up. */
  private static Forecast ahead(RetailPlan plan, SeriesKey key) {
    return plan.coherent().forecast(key).orElseThrow();
  }
}
