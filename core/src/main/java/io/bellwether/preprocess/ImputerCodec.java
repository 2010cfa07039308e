package io.bellwether.preprocess;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps a {@link FittedImputer}. */
final class ImputerCodec implements ModelCodec<FittedImputer> {

  @Override
  public String kind() {
    return "imputer/1";
  }

  @Override
  public Class<FittedImputer> type() {
    return FittedImputer.class;
  }

  @Override
  public void write(FittedImputer value, ModelWriter writer) {
    Imputer imputer = value.specification();
    writer
        .specification(imputer.toString())
        .summary("rows", value.rows())
        .put("strategy", imputer.strategy())
        .put("number", imputer.number())
        .put("label", imputer.label())
        .putTexts("selection", imputer.selection().names())
        .put("indicator", imputer.indicator())
        .put("rows", value.rows())
        .putSections("columns", value.fills(), ImputerCodec::write);
  }

  private static void write(Fill fill, ModelWriter writer) {
    writer.put("column", fill.column()).put("filled", fill.filled()).put("traced", fill.traced());
    if (fill instanceof NumberFill number) {
      writer.put("number", number.value());
    } else if (fill instanceof LabelFill label) {
      writer.put("label", label.label()).putTexts("levels", label.levels());
    }
  }

  @Override
  public FittedImputer read(ModelReader reader) {
    Imputer imputer =
        switch (reader.enumeration("strategy", ImputationStrategy.class)) {
          case MEAN -> Imputer.mean();
          case MEDIAN -> Imputer.median();
          case MOST_FREQUENT -> Imputer.mostFrequent();
          case CONSTANT_NUMBER -> Imputer.constant(reader.number("number"));
          case CONSTANT_LABEL -> Imputer.constant(reader.text("label"));
        };
    Imputer specification =
        imputer
            .selecting(ColumnSelection.allOr(reader.texts("selection")))
            .indicator(reader.enumeration("indicator", MissingIndicator.class));
    return new FittedImputer(
        specification,
        reader.sections("columns", ImputerCodec::readFill),
        reader.longInteger("rows"));
  }

  private static Fill readFill(ModelReader reader) {
    String column = reader.text("column");
    long filled = reader.longInteger("filled");
    boolean traced = reader.flag("traced");
    return reader.has("levels")
        ? new LabelFill(column, reader.texts("levels"), reader.text("label"), filled, traced)
        : new NumberFill(column, reader.number("number"), filled, traced);
  }
}
