package io.bellwether.search;

import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps tuned regressions: the model by the codec of its kind, trials and rungs as tables. */
@SuppressWarnings("rawtypes") // a codec is found by class, which has no type arguments
final class RegressionSearchCodec implements ModelCodec<FittedRegressionSearch> {

  @Override
  public String kind() {
    return "regression-search/1";
  }

  @Override
  public Class<FittedRegressionSearch> type() {
    return FittedRegressionSearch.class;
  }

  @Override
  public void write(FittedRegressionSearch value, ModelWriter writer) {
    FittedRegressionSearch<?> search = value;
    writer.inputs(search.inputs()).summary("target", search.target());
    StoredSearch.write(writer, search.record());
    writer.put("model", search.model());
  }

  @Override
  public FittedRegressionSearch read(ModelReader reader) {
    return new FittedRegressionSearch<>(
        reader.model("model", RegressionModel.class), StoredSearch.read(reader));
  }
}
