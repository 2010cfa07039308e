package io.bellwether.timeseries.compose;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.SeriesState;
import java.util.List;

/**
 * The ensembles that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class EnsembleCodecs implements ModelCodecs {

  /** Creates the provider. */
  public EnsembleCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new OfEnsembles());
  }

  /** Keeps every member by the codec of its own kind. */
  private static final class OfEnsembles implements ModelCodec<EnsembleModel> {

    @Override
    public String kind() {
      return "ensemble/1";
    }

    @Override
    public Class<EnsembleModel> type() {
      return EnsembleModel.class;
    }

    @Override
    public void write(EnsembleModel model, ModelWriter writer) {
      writer
          .specification(model.specification())
          .summary("periods", model.series().length())
          .summary("members", String.join(", ", model.memberNames()))
          .put("specification", model.specification())
          .put("combination", model.combination())
          .putTexts("names", model.memberNames())
          .put("weights", model.weights())
          .putModels("members", model.members());
      SeriesState.put(writer, "report", model.report());
    }

    @Override
    public EnsembleModel read(ModelReader reader) {
      return new EnsembleModel(
          reader.text("specification"),
          reader.enumeration("combination", Combination.class),
          reader.texts("names"),
          reader.models("members", ForecastModel.class),
          reader.doubles("weights"),
          SeriesState.report(reader, "report"));
    }
  }
}
