package io.bellwether.persist;

import io.bellwether.data.Schema;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model file says about itself: enough to choose among files, not to predict. Immutable.
 *
 * <pre>{@code
 * ModelManifest manifest = ModelFile.inspect(Path.of("units.bellwether"));
 * if (manifest.kind().equals("pipeline/1")) {
 *   System.out.println(manifest);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ModelManifest {

  private final String kind;
  private final String libraryVersion;
  private final long size;
  private final @Nullable Schema inputs;
  private final @Nullable String specification;
  private final Map<String, String> summary;
  private final List<String> parts;

  private ModelManifest(
      String kind,
      String libraryVersion,
      long size,
      @Nullable Schema inputs,
      @Nullable String specification,
      Map<String, String> summary,
      List<String> parts) {
    this.kind = kind;
    this.libraryVersion = libraryVersion;
    this.size = size;
    this.inputs = inputs;
    this.specification = specification;
    this.summary = summary;
    this.parts = parts;
  }

  static ModelManifest of(Section manifest, String source, long size) {
    ModelReader reader =
        new ModelReader(
            new StoredModels(source, "", CodecRegistry.EMPTY), "manifest", manifest, manifest);
    Map<String, String> summary = new LinkedHashMap<>();
    if (reader.has(ModelNode.SUMMARY)) {
      ModelReader entries = reader.section(ModelNode.SUMMARY);
      for (String label : reader.sectionValue(ModelNode.SUMMARY).names()) {
        summary.put(label, entries.text(label));
      }
    }
    List<String> parts = new ArrayList<>();
    collectParts(reader.sectionValue(ModelNode.STATE), parts);
    return new ModelManifest(
        reader.text(ModelNode.KIND),
        reader.text(ModelNode.LIBRARY),
        size,
        reader.hasInputs() ? reader.inputs() : null,
        reader.has(ModelNode.SPECIFICATION) ? reader.text(ModelNode.SPECIFICATION) : null,
        Collections.unmodifiableMap(summary),
        List.copyOf(parts));
  }

  /** Goes through a tree in the order of the file; the parser has bounded its depth. */
  private static void collectParts(Object value, List<String> parts) {
    if (value instanceof List<?> list) {
      list.forEach(element -> collectParts(element, parts));
    } else if (value instanceof Section section) {
      section.values().forEach(element -> collectParts(element, parts));
    } else if (value instanceof StoredModel model) {
      if (model.node().find(ModelNode.KIND) instanceof String kind) {
        parts.add(kind);
      }
      collectParts(model.node(), parts);
    }
  }

  /**
   * Returns what the file holds.
   *
   * @return the kind, such as {@code linear/1}
   */
  public String kind() {
    return kind;
  }

  /**
   * Returns what wrote the file.
   *
   * @return the version of the library
   */
  public String libraryVersion() {
    return libraryVersion;
  }

  /**
   * Returns the layout of the file, which is not the format of the kind.
   *
   * @return the number of the layout
   */
  public int format() {
    return Layout.FORMAT; // the only one that is read so far
  }

  /**
   * Returns how long the file is.
   *
   * @return its length in bytes
   */
  public long size() {
    return size;
  }

  /**
   * Returns the columns that a prediction needs.
   *
   * @return names and types, with the levels known from training; empty for what is not applied to
   *     tables
   */
  public Optional<Schema> inputs() {
    return Optional.ofNullable(inputs);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification as text; empty when the kind keeps none
   */
  public Optional<String> specification() {
    return Optional.ofNullable(specification);
  }

  /**
   * Returns what the kind finds worth telling about the training, such as the number of rows.
   *
   * @return values by label, in order; unmodifiable, possibly empty
   */
  public Map<String, String> summary() {
    return summary;
  }

  /**
   * Returns the models inside the model, such as the steps of a pipeline.
   *
   * @return their kinds in the order of the file; unmodifiable, possibly empty
   */
  public List<String> parts() {
    return parts;
  }

  /**
   * Writes it all as a readable table.
   *
   * @return several lines
   */
  @Override
  public String toString() {
    TextTable table =
        TextTable.of("kind", kind).row("library", libraryVersion).row("bytes", Long.toString(size));
    if (inputs != null) {
      table = table.row("inputs", inputs.toString());
    }
    if (specification != null) {
      table = table.row("specification", specification);
    }
    if (!parts.isEmpty()) {
      table = table.row("parts", String.join(", ", parts));
    }
    for (Map.Entry<String, String> entry : summary.entrySet()) {
      table = table.row(entry.getKey(), entry.getValue());
    }
    return table.toString();
  }
}
