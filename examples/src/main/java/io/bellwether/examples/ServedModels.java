package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.ml.recommend.RecommenderModel;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Three models of a shop, each of another kind: what a price brings, what the next months bring,
 * and what goes with a basket.
 *
 * @param units a regression on a week's price, article, region and season
 * @param turnover a model of a monthly series
 * @param next rules
 */
record ServedModels(RegressionModel units, ForecastModel turnover, RecommenderModel next) {

  static final String UNITS = "units";
  static final String TURNOVER = "turnover";
  static final String NEXT = "next";

  /** Weeks that the earlier models have not seen. */
  private static final int WEEKS = 6;

  private static final int MONTHS = 12;

  /** Trains on all records but the last: the models that are in service until the new ones come. */
  static ServedModels earlier(Dataset weekly, TimeSeries months, ShopBaskets shop) {
    return new ServedModels(
        SalesModels.priceModel().fit(WeeklyTable.forModel(known(weekly)), "units"),
        Candidate.AIRLINE.fit(months.head(months.length() - MONTHS)),
        NextItems.recommender().fit(shop.before()));
  }

  /** The weeks that all models have seen. */
  static Dataset known(Dataset weekly) {
    LocalDate end = Weeks.LAST.minusWeeks(WEEKS);
    return weekly.filter(row -> !Objects.requireNonNull(row.date("week")).isAfter(end));
  }

  /** Trains on all records. */
  static ServedModels now(Dataset weekly, TimeSeries months, ShopBaskets shop) {
    return new ServedModels(
        SalesModels.priceModel().fit(WeeklyTable.forModel(weekly), "units"),
        Candidate.AIRLINE.fit(months),
        NextItems.recommender().fit(shop.all()));
  }

  /** Saves all three; each file is there as it was or as it will be, never half. */
  void save(ModelFolder folder) {
    ModelFile.save(units, folder.file(UNITS));
    ModelFile.save(turnover, folder.file(TURNOVER));
    ModelFile.save(next, folder.file(NEXT));
  }
}
