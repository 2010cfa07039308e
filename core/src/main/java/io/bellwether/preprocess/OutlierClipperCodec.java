package io.bellwether.preprocess;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps a {@link FittedOutlierClipper}. */
final class OutlierClipperCodec implements ModelCodec<FittedOutlierClipper> {

  @Override
  public String kind() {
    return "outlier-clipper/1";
  }

  @Override
  public Class<FittedOutlierClipper> type() {
    return FittedOutlierClipper.class;
  }

  @Override
  public void write(FittedOutlierClipper value, ModelWriter writer) {
    writer.specification(value.specification().toString()).summary("rows", value.rows());
    FenceCodec.write(value.specification().rule(), value.fenced(), value.rows(), writer);
  }

  @Override
  public FittedOutlierClipper read(ModelReader reader) {
    return new FittedOutlierClipper(
        new OutlierClipper(FenceCodec.readRule(reader)),
        FenceCodec.readColumns(reader),
        reader.longInteger("rows"));
  }
}
