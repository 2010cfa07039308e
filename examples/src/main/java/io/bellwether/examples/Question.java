package io.bellwether.examples;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Dataset;
import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.ml.recommend.RecommenderModel;
import io.bellwether.model.RegressionModel;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service, and what models say to it when they are asked here, one after the other
 * in one thread.
 *
 * @param model the name of the model in the service
 * @param body the request
 * @param expected what is to come back, number by number and text by text, by the version of the
 *     model
 */
record Question(String model, String body, Map<String, List<Object>> expected) {

  private static final int ITEMS = 5;
  private static final double LEVEL = 0.95;

  /** Whether an answer is the expected one, numbers to the last bit. */
  boolean isAnsweredBy(Map<String, @Nullable Object> content) {
    List<Object> said = new ArrayList<>();
    collect(content.get("answer"), said);
    return said.equals(expected.get(String.valueOf(content.get("version"))));
  }

  /**
   * Numbers and texts in the order in which they stand; {@code equals} of doubles compares bits.
   */
  private static void collect(@Nullable Object value, List<Object> into) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> collect(element, into));
    } else if (value instanceof Collection<?> list) {
      list.forEach(element -> collect(element, into));
    } else if (value != null) {
      into.add(value);
    }
  }

  /** About a row of a table. */
  static Question ofRow(
      String name, Map<String, RegressionModel> versions, Dataset table, int row) {
    Dataset one = table.slice(row, row + 1);
    Map<String, Object> record = new LinkedHashMap<>();
    for (String input : versions.values().iterator().next().inputs().names()) {
      record.put(input, one.column(input).text(0));
    }
    return of(name, versions, record, model -> List.of(model.predict(one)[0]));
  }

  /** About the next periods. */
  static Question ofHorizon(String name, Map<String, ForecastModel> versions, int horizon) {
    return of(
        name,
        versions,
        Map.of("horizon", horizon, "level", LEVEL),
        model -> {
          Forecast forecast = model.forecast(horizon);
          List<Object> said = new ArrayList<>(List.of(forecast.periods().label(0), LEVEL));
          Arrays.stream(forecast.mean().values()).forEach(said::add);
          Arrays.stream(forecast.lower(LEVEL).values()).forEach(said::add);
          Arrays.stream(forecast.upper(LEVEL).values()).forEach(said::add);
          return said;
        });
  }

  /** About what goes with a basket. */
  static Question ofBasket(
      String name, Map<String, RecommenderModel> versions, Collection<String> basket) {
    return of(
        name,
        versions,
        Map.of("basket", basket, "count", ITEMS),
        model -> {
          List<Object> said = new ArrayList<>();
          for (Recommendation next : model.recommend(basket, ITEMS)) {
            said.addAll(List.of(next.item(), next.score(), next.because()));
          }
          said.addAll(model.unknownItems(basket));
          return said;
        });
  }

  private static <M> Question of(
      String name,
      Map<String, M> versions,
      Map<String, Object> body,
      Function<M, List<Object>> ask) {
    Map<String, List<Object>> expected = new LinkedHashMap<>();
    versions.forEach((version, model) -> expected.put(version, ask.apply(model)));
    try {
      return new Question(name, JSON.std.asString(body), expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
