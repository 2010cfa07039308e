package io.bellwether.preprocess;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Keeps fitted column droppers. */
final class ColumnDropperCodec implements ModelCodec<FittedColumnDropper> {

  @Override
  public String kind() {
    return "column-dropper/1";
  }

  @Override
  public Class<FittedColumnDropper> type() {
    return FittedColumnDropper.class;
  }

  @Override
  public void write(FittedColumnDropper value, ModelWriter writer) {
    writer
        .specification(value.specification().toString())
        .putTexts("dropped", value.dropped())
        .put("rows", value.rows());
  }

  @Override
  public FittedColumnDropper read(ModelReader reader) {
    List<String> dropped = reader.texts("dropped");
    return new FittedColumnDropper(
        ColumnDropper.of(dropped.toArray(new String[0])), dropped, reader.longInteger("rows"));
  }
}
