package io.bellwether.ml.recommend;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps popularity. */
final class PopularityModelCodec implements ModelCodec<PopularityModel> {

  @Override
  public String kind() {
    return "popularity/1";
  }

  @Override
  public Class<PopularityModel> type() {
    return PopularityModel.class;
  }

  @Override
  public void write(PopularityModel model, ModelWriter writer) {
    writer
        .specification(Popularity.create().toString())
        .summary("baskets", model.baskets())
        .summary("items", model.items().size())
        .putTexts("items", model.items())
        .put("counts", model.counts())
        .put("baskets", model.baskets());
  }

  @Override
  public PopularityModel read(ModelReader reader) {
    return new PopularityModel(
        reader.texts("items"), reader.ints("counts"), reader.integer("baskets"));
  }
}
