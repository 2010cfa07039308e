package io.bellwether.timeseries.regression;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.SeriesState;
import java.util.List;

/** The codec of the regression of these tests. Found by {@link java.util.ServiceLoader}. */
public final class OlsCodecs implements ModelCodecs {

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new OfOls());
  }

  private static final class OfOls implements ModelCodec<OlsModel> {

    @Override
    public String kind() {
      return "test-ols/1";
    }

    @Override
    public Class<OlsModel> type() {
      return OlsModel.class;
    }

    @Override
    public void write(OlsModel model, ModelWriter writer) {
      writer
          .put("target", model.target())
          .putTexts("names", model.featureNames())
          .put("coefficients", model.coefficients());
      SeriesState.put(writer, "report", model.report());
    }

    @Override
    public OlsModel read(ModelReader reader) {
      return new OlsModel(
          reader.text("target"),
          reader.texts("names"),
          reader.doubles("coefficients"),
          SeriesState.report(reader, "report"));
    }
  }
}
