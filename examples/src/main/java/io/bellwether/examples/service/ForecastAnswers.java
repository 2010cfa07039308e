package io.bellwether.examples.service;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A horizon in, forecasts with their bounds out. A model that needs the covariates of the future
 * refuses, as it says itself.
 *
 * @param model any model of a series
 * @param most the longest horizon
 */
record ForecastAnswers(ForecastModel model, int most) implements Answering {

  private static final int HORIZON = 12;
  private static final double LEVEL = 0.95;

  @Override
  public Map<String, Object> answer(Body body) {
    body.allow("horizon", "level");
    double level = body.share("level", LEVEL);
    Forecast forecast = model.forecast(body.wholeNumber("horizon", HORIZON, most));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("first", forecast.periods().label(0));
    answer.put("level", level);
    answer.put("mean", forecast.mean().values());
    answer.put("lower", forecast.lower(level).values());
    answer.put("upper", forecast.upper(level).values());
    return answer;
  }

  @Override
  public Map<String, Object> form() {
    return Map.of("horizon", HORIZON, "level", LEVEL);
  }
}
