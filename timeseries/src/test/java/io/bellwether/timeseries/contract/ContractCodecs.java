package io.bellwether.timeseries.contract;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.baseline.DriftModel;
import java.util.List;

/** The codec of the model that carries faults. Found by {@link java.util.ServiceLoader}. */
public final class ContractCodecs implements ModelCodecs {

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new OfFaulty());
  }

  /** Forgets the fault, which is a fault if it matters to forecasts. */
  private static final class OfFaulty implements ModelCodec<FaultyForecastModel> {

    @Override
    public String kind() {
      return "test-faulty-forecast/1";
    }

    @Override
    public Class<FaultyForecastModel> type() {
      return FaultyForecastModel.class;
    }

    @Override
    public void write(FaultyForecastModel model, ModelWriter writer) {
      writer.put("model", model.model());
    }

    @Override
    public FaultyForecastModel read(ModelReader reader) {
      return new FaultyForecastModel(reader.model("model", DriftModel.class), ForecasterFault.NONE);
    }
  }
}
