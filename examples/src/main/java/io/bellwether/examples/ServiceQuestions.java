package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.recommend.RecommenderModel;
import io.bellwether.model.RegressionModel;
import io.bellwether.timeseries.ForecastModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the service is asked: in turn about a row, about the next months, and about a basket.
 *
 * @param rows records for the regression
 * @param baskets for the recommender
 */
record ServiceQuestions(Dataset rows, Baskets baskets) {

  private static final int TURNS = 240;
  private static final int HORIZONS = 24;

  /**
   * Puts the questions, and what either version says to them.
   *
   * @param old the checksums of the earlier models' files by name
   * @param earlier those models
   * @param fresh the checksums of the present models' files by name
   * @param now those models
   */
  List<Question> of(
      Map<String, String> old, ServedModels earlier, Map<String, String> fresh, ServedModels now) {
    Map<String, RegressionModel> units = new LinkedHashMap<>();
    units.put(old.get(ServedModels.UNITS), earlier.units());
    units.put(fresh.get(ServedModels.UNITS), now.units());
    Map<String, ForecastModel> turnover = new LinkedHashMap<>();
    turnover.put(old.get(ServedModels.TURNOVER), earlier.turnover());
    turnover.put(fresh.get(ServedModels.TURNOVER), now.turnover());
    Map<String, RecommenderModel> next = new LinkedHashMap<>();
    next.put(old.get(ServedModels.NEXT), earlier.next());
    next.put(fresh.get(ServedModels.NEXT), now.next());
    List<Question> questions = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      int row = (int) ((long) turn * rows.rowCount() / TURNS);
      int basket = (int) ((long) turn * baskets.size() / TURNS);
      questions.add(Question.ofRow(ServedModels.UNITS, units, rows, row));
      questions.add(Question.ofHorizon(ServedModels.TURNOVER, turnover, 1 + turn % HORIZONS));
      questions.add(Question.ofBasket(ServedModels.NEXT, next, baskets.basket(basket)));
    }
    return questions;
  }
}
