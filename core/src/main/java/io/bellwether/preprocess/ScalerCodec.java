package io.bellwether.preprocess;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps a {@link FittedScaler}. */
final class ScalerCodec implements ModelCodec<FittedScaler> {

  @Override
  public String kind() {
    return "scaler/1";
  }

  @Override
  public Class<FittedScaler> type() {
    return FittedScaler.class;
  }

  @Override
  public void write(FittedScaler value, ModelWriter writer) {
    Scaler scaler = value.specification();
    writer
        .specification(scaler.toString())
        .summary("rows", value.rows())
        .put("method", scaler.method())
        .put("low", scaler.low())
        .put("high", scaler.high())
        .putTexts("selection", scaler.selection().names())
        .put("rows", value.rows())
        .putSections("columns", value.scales(), ScalerCodec::write);
  }

  private static void write(ColumnScale scale, ModelWriter writer) {
    writer
        .put("column", scale.column())
        .put("center", scale.center())
        .put("spread", scale.spread())
        .put("values", scale.values());
  }

  @Override
  public FittedScaler read(ModelReader reader) {
    Scaler specification =
        new Scaler(
            reader.enumeration("method", ScalingMethod.class),
            reader.number("low"),
            reader.number("high"),
            ColumnSelection.allOr(reader.texts("selection")));
    return new FittedScaler(
        specification,
        reader.sections(
            "columns",
            section ->
                new ColumnScale(
                    section.text("column"),
                    section.number("center"),
                    section.number("spread"),
                    section.longInteger("values"))),
        reader.longInteger("rows"));
  }
}
