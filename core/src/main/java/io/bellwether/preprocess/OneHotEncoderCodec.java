package io.bellwether.preprocess;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps a {@link FittedOneHotEncoder}. */
final class OneHotEncoderCodec implements ModelCodec<FittedOneHotEncoder> {

  @Override
  public String kind() {
    return "one-hot-encoder/1";
  }

  @Override
  public Class<FittedOneHotEncoder> type() {
    return FittedOneHotEncoder.class;
  }

  @Override
  public void write(FittedOneHotEncoder value, ModelWriter writer) {
    OneHotEncoder encoder = value.specification();
    writer
        .specification(encoder.toString())
        .summary("rows", value.rows())
        .putTexts("selection", encoder.selection().names())
        .put("reference", encoder.reference())
        .putTexts("referenceColumns", List.copyOf(encoder.referenceLevels().keySet()))
        .putTexts("referenceLevels", List.copyOf(encoder.referenceLevels().values()))
        .put("unseen", encoder.unseen())
        .put("missing", encoder.missing())
        .put("maxLevels", encoder.maxLevels())
        .put("rows", value.rows())
        .putSections("columns", value.encoded(), OneHotEncoderCodec::write);
  }

  private static void write(EncodedColumn encoded, ModelWriter writer) {
    writer
        .put("column", encoded.column())
        .putTexts("levels", encoded.levels())
        .put("missingIsLevel", encoded.missingIsLevel())
        .put("dropped", encoded.dropped());
  }

  @Override
  public FittedOneHotEncoder read(ModelReader reader) {
    OneHotEncoder specification =
        new OneHotEncoder(
            ColumnSelection.allOr(reader.texts("selection")),
            reader.enumeration("reference", Reference.class),
            references(reader),
            reader.enumeration("unseen", UnseenLevels.class),
            reader.enumeration("missing", MissingLabels.class),
            reader.integer("maxLevels"));
    return new FittedOneHotEncoder(
        specification,
        reader.sections("columns", OneHotEncoderCodec::readColumn),
        reader.longInteger("rows"));
  }

  private static Map<String, String> references(ModelReader reader) {
    List<String> columns = reader.texts("referenceColumns");
    List<String> levels = reader.texts("referenceLevels");
    if (columns.size() != levels.size()) {
      throw reader.fault("referenceLevels", "are not as many as referenceColumns");
    }
    Map<String, String> references = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      references.put(columns.get(i), levels.get(i));
    }
    return references;
  }

  private static EncodedColumn readColumn(ModelReader reader) {
    return new EncodedColumn(
        reader.text("column"),
        reader.texts("levels"),
        reader.flag("missingIsLevel"),
        reader.integer("dropped"));
  }
}
