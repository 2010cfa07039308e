package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitReport;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.SeriesCodec;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The kinds of baselines that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class BaselineCodecs implements ModelCodecs {

  /** Creates the provider. */
  public BaselineCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(mean(), naive(), seasonalNaive(), drift());
  }

  private static ModelCodec<MeanModel> mean() {
    return codec(
        "mean/1",
        MeanModel.class,
        (model, writer) ->
            writer
                .specification(model.specification().toString())
                .put("mean", model.mean())
                .put("count", model.count()),
        (series, sigma, report, reader) ->
            new MeanModel(series, reader.number("mean"), reader.integer("count"), sigma, report));
  }

  private static ModelCodec<NaiveModel> naive() {
    return codec(
        "naive/1",
        NaiveModel.class,
        (model, writer) -> writer.specification(model.specification().toString()),
        (series, sigma, report, reader) -> new NaiveModel(series, sigma, report));
  }

  private static ModelCodec<SeasonalNaiveModel> seasonalNaive() {
    return codec(
        "seasonal-naive/1",
        SeasonalNaiveModel.class,
        BaselineCodecs::writeSeason,
        (series, sigma, report, reader) ->
            new SeasonalNaiveModel(
                specification(reader), reader.integer("season"), series, sigma, report));
  }

  private static void writeSeason(SeasonalNaiveModel model, ModelWriter writer) {
    writer.specification(model.specification().toString()).put("season", model.seasonLength());
    model.specification().seasonLength().ifPresent(length -> writer.put("seasonLength", length));
  }

  private static SeasonalNaive specification(ModelReader reader) {
    return reader.has("seasonLength")
        ? SeasonalNaive.of(reader.integer("seasonLength"))
        : SeasonalNaive.create();
  }

  private static ModelCodec<DriftModel> drift() {
    return codec(
        "drift/1",
        DriftModel.class,
        (model, writer) ->
            writer
                .specification(model.specification().toString())
                .put("drift", model.drift())
                .put("span", model.span()),
        (series, sigma, report, reader) ->
            new DriftModel(series, reader.number("drift"), reader.integer("span"), sigma, report));
  }

  /** Makes a model of what all of them have and the rest of the file. */
  @FunctionalInterface
  private interface Maker<M> {
    M make(TimeSeries series, double sigma, FitReport report, ModelReader reader);
  }

  /** Keeps the standard deviation, and what is the model's own. */
  private static <M extends BaselineModel> ModelCodec<M> codec(
      String kind, Class<M> type, BiConsumer<M, ModelWriter> own, Maker<M> maker) {
    return new SeriesCodec<>(
        kind,
        type,
        (model, writer) -> {
          writer.summary("sigma", model.sigma()).put("sigma", model.sigma());
          own.accept(model, writer);
        },
        (series, report, reader) -> maker.make(series, reader.number("sigma"), report, reader));
  }
}
