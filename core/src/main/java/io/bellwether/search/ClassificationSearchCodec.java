package io.bellwether.search;

import io.bellwether.model.ClassificationModel;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps tuned classifications: the model by the codec of its kind, trials and rungs as tables. */
@SuppressWarnings("rawtypes") // a codec is found by class, which has no type arguments
final class ClassificationSearchCodec implements ModelCodec<FittedClassificationSearch> {

  @Override
  public String kind() {
    return "classification-search/1";
  }

  @Override
  public Class<FittedClassificationSearch> type() {
    return FittedClassificationSearch.class;
  }

  @Override
  public void write(FittedClassificationSearch value, ModelWriter writer) {
    FittedClassificationSearch<?> search = value;
    writer.inputs(search.inputs()).summary("target", search.target());
    StoredSearch.write(writer, search.record());
    writer.put("model", search.model());
  }

  @Override
  public FittedClassificationSearch read(ModelReader reader) {
    return new FittedClassificationSearch<>(
        reader.model("model", ClassificationModel.class), StoredSearch.read(reader));
  }
}
