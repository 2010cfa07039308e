package io.bellwether.preprocess;

import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Keeps what clipping and removing outliers have in common. */
final class FenceCodec {

  private FenceCodec() {}

  static void write(FenceRule rule, List<FencedColumn> columns, long rows, ModelWriter writer) {
    writer
        .put("method", rule.method())
        .put("first", rule.first())
        .put("second", rule.second())
        .putTexts("selection", rule.selection().names())
        .put("rows", rows)
        .putSections("columns", columns, FenceCodec::write);
  }

  private static void write(FencedColumn column, ModelWriter writer) {
    writer
        .put("column", column.column())
        .put("lower", column.fences().lower())
        .put("upper", column.fences().upper())
        .put("below", column.below())
        .put("above", column.above());
  }

  static FenceRule readRule(ModelReader reader) {
    double first = reader.number("first");
    String[] columns = reader.texts("selection").toArray(new String[0]);
    return switch (reader.enumeration("method", FenceMethod.class)) {
      case IQR -> FenceRule.iqr(first, columns);
      case Z_SCORE -> FenceRule.zScore(first, columns);
      case QUANTILES -> FenceRule.quantiles(first, reader.number("second"), columns);
    };
  }

  static List<FencedColumn> readColumns(ModelReader reader) {
    return reader.sections(
        "columns",
        section ->
            new FencedColumn(
                section.text("column"),
                new Fences(section.number("lower"), section.number("upper")),
                section.longInteger("below"),
                section.longInteger("above")));
  }
}
