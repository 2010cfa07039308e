package io.bellwether.timeseries.regression;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.SeriesState;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps regressions of a panel with the panel, whose values lie in one array. */
final class GlobalForecastCodec implements ModelCodec<GlobalForecastModel> {

  @Override
  public String kind() {
    return "global-forecast/1";
  }

  @Override
  public Class<GlobalForecastModel> type() {
    return GlobalForecastModel.class;
  }

  @Override
  public void write(GlobalForecastModel model, ModelWriter writer) {
    RegressionState.put(writer, model.parts());
    RegressionState.put(writer.section("target"), model.target());
    writer
        .summary("series", model.panel().size())
        .put("deviation", model.deviation())
        .putTexts("covariateNames", model.covariateNames());
    put(writer.section("panel"), model.panel());
  }

  private static void put(ModelWriter writer, Panel panel) {
    int[] lengths = new int[panel.size()];
    List<String> starts = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (int i = 0; i < lengths.length; i++) {
      TimeSeries series = panel.series(i);
      lengths[i] = series.length();
      starts.add(series.timeline().start().toString());
      keys.addAll(panel.key(i).values());
      values.add(series.values());
    }
    SeriesState.put(writer, "frequency", panel.frequency());
    writer
        .putTexts("keyNames", panel.keyNames())
        .putTexts("keys", keys)
        .putTexts("starts", starts)
        .put("lengths", lengths)
        .put("values", values.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  @Override
  public GlobalForecastModel read(ModelReader reader) {
    return new GlobalForecastModel(
        RegressionState.parts(reader),
        RegressionState.target(reader.section("target")),
        reader.number("deviation"),
        panel(reader.section("panel")),
        reader.texts("covariateNames"));
  }

  private static Panel panel(ModelReader reader) {
    Frequency frequency = SeriesState.frequency(reader, "frequency");
    String[] names = reader.texts("keyNames").toArray(String[]::new);
    List<String> starts = reader.texts("starts");
    int[] lengths = reader.ints("lengths", starts.size());
    List<String> keys = reader.texts("keys");
    if (keys.size() != names.length * lengths.length) {
      throw reader.fault("keys", "has not one text a series and key name");
    }
    double[] values = reader.doubles("values");
    PanelBuilder panel = Panel.builder(frequency, names);
    int from = 0;
    for (int i = 0; i < lengths.length; i++) {
      if (!(lengths[i] >= 0 && lengths[i] <= values.length - from)) {
        throw reader.fault("lengths", "do not fit the values");
      }
      panel.add(
          new SeriesKey(keys.subList(i * names.length, (i + 1) * names.length)),
          TimeSeries.of(
              frequency,
              start(reader, starts.get(i)),
              Arrays.copyOfRange(values, from, from + lengths[i])));
      from += lengths[i];
    }
    return panel.build();
  }

  private static LocalDateTime start(ModelReader reader, String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw reader.fault("starts", "has " + text + ", which is no date with time");
    }
  }
}
