package io.bellwether.preprocess;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps a {@link FittedOutlierRemover}. */
final class OutlierRemoverCodec implements ModelCodec<FittedOutlierRemover> {

  @Override
  public String kind() {
    return "outlier-remover/1";
  }

  @Override
  public Class<FittedOutlierRemover> type() {
    return FittedOutlierRemover.class;
  }

  @Override
  public void write(FittedOutlierRemover value, ModelWriter writer) {
    writer
        .specification(value.specification().toString())
        .summary("rows", value.rows())
        .summary("removed", value.removedRows())
        .put("removed", value.removedRows());
    FenceCodec.write(value.specification().rule(), value.fenced(), value.rows(), writer);
  }

  @Override
  public FittedOutlierRemover read(ModelReader reader) {
    return new FittedOutlierRemover(
        new OutlierRemover(FenceCodec.readRule(reader)),
        FenceCodec.readColumns(reader),
        reader.longInteger("rows"),
        reader.longInteger("removed"));
  }
}
