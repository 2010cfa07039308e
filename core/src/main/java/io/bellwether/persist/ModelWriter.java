package io.bellwether.persist;

import io.bellwether.data.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Receives the state of a model from its {@link ModelCodec}: named values, sections of named
 * values, and further models. What is optional is left out; {@link ModelReader#has} finds out.
 *
 * <p>A name is of letters, digits and underscores, begins with a letter, and is given once in a
 * section. Arrays and lists are copied. Every method returns the writer it was called on, but for
 * {@link #section}.
 *
 * <pre>{@code
 * public void write(FittedScaler scaler, ModelWriter writer) {
 *   writer.inputs(scaler.inputs()).summary("rows", scaler.rows())
 *       .put("method", scaler.method())
 *       .putTexts("columns", scaler.columns())
 *       .put("means", scaler.means());
 * }
 * }</pre>
 *
 * <h2>Exceptions</h2>
 *
 * A wrong or repeated name gives an {@link IllegalArgumentException} that says where, as does a
 * model without a codec. None of them leaves anything behind: the file is begun when the state is
 * complete.
 *
 * @since 0.1.0
 */
public final class ModelWriter {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final CodecRegistry codecs;
  private final String path;
  private final int depth;
  private final Section state;
  private final @Nullable Section description;

  private ModelWriter(
      CodecRegistry codecs, String path, int depth, Section state, @Nullable Section description) {
    if (depth > Layout.MAX_DEPTH) {
      throw new IllegalArgumentException(
          path
              + ": sections and models lie deeper in each other than "
              + Layout.MAX_DEPTH
              + " levels; is a model a part of itself? Long chains are better kept as arrays");
    }
    this.codecs = codecs;
    this.path = path;
    this.depth = depth;
    this.state = state;
    this.description = description;
  }

  /** Lets the codec of a model write it. */
  static Section write(Saveable model, CodecRegistry codecs) {
    ModelCodec<?> codec = codecs.forType(model.getClass());
    return write(model, codec, codecs, Kind.of(codec.kind()).word(), 1);
  }

  private static Section write(
      Saveable model, ModelCodec<?> codec, CodecRegistry codecs, String path, int depth) {
    Section node = Section.create();
    Section state = Section.create();
    node.add(ModelNode.KIND, codec.kind());
    writeState(codec, model, new ModelWriter(codecs, path, depth, state, node));
    node.add(ModelNode.STATE, state);
    return node;
  }

  // the registry gave the codec whose type() is the very class of the model
  @SuppressWarnings("unchecked") // see above
  private static <T extends Saveable> void writeState(
      ModelCodec<T> codec, Saveable model, ModelWriter writer) {
    codec.write((T) model, writer);
  }

  /**
   * Describes the model by the columns that a prediction needs. {@link ModelManifest#inputs} shows
   * them, {@link ModelReader#inputs} gives them back.
   *
   * @param schema names and types, with the levels known from training
   * @return this writer
   * @throws IllegalStateException inside a section, or when given before
   */
  public ModelWriter inputs(Schema schema) {
    describe(ModelNode.INPUTS, SchemaState.of(schema));
    return this;
  }

  /**
   * Describes the model by the specification that it was fitted with. {@link
   * ModelManifest#specification} shows it; it is not for rebuilding.
   *
   * @param text the specification, as its {@code toString} has it
   * @return this writer
   * @throws IllegalStateException inside a section, or when given before
   */
  public ModelWriter specification(String text) {
    describe(ModelNode.SPECIFICATION, Objects.requireNonNull(text, "specification"));
    return this;
  }

  /**
   * Describes the training by one more entry, such as how it ended. {@link ModelManifest#summary}
   * shows it; it is not for rebuilding.
   *
   * @param label what the entry says, up to 200 characters
   * @param value its value
   * @return this writer
   * @throws IllegalArgumentException if the label is too long or was given before
   * @throws IllegalStateException inside a section
   */
  public ModelWriter summary(String label, String value) {
    Objects.requireNonNull(value, label);
    if (label.isBlank() || label.length() > Layout.MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          path
              + ": the summary label is "
              + Shown.text(label)
              + ", but must have 1 to "
              + Layout.MAX_NAME_LENGTH
              + " characters");
    }
    Section node = describable();
    Section summary = (Section) node.find(ModelNode.SUMMARY);
    if (summary == null) {
      summary = Section.create();
      node.add(ModelNode.SUMMARY, summary);
    }
    if (summary.has(label)) {
      throw new IllegalArgumentException(
          path + ": the summary label " + Shown.text(label) + " was given before");
    }
    summary.add(label, value);
    return this;
  }

  /**
   * Describes the training by one more entry.
   *
   * @param label what the entry says
   * @param value its value
   * @return this writer
   * @see #summary(String, String)
   */
  public ModelWriter summary(String label, double value) {
    return summary(label, Double.toString(value));
  }

  /**
   * Describes the training by one more entry.
   *
   * @param label what the entry says
   * @param value its value
   * @return this writer
   * @see #summary(String, String)
   */
  public ModelWriter summary(String label, long value) {
    return summary(label, Long.toString(value));
  }

  /**
   * Keeps a number.
   *
   * @param name its name
   * @param value any number, infinities, {@code NaN} and {@code -0.0} too; read back to the bit,
   *     but for the payload of a {@code NaN}
   * @return this writer
   */
  public ModelWriter put(String name, double value) {
    return add(name, value);
  }

  /**
   * Keeps a whole number.
   *
   * @param name its name
   * @param value any {@code int} or {@code long}
   * @return this writer
   */
  public ModelWriter put(String name, long value) {
    return add(name, value);
  }

  /**
   * Keeps a flag.
   *
   * @param name its name
   * @param value true or false
   * @return this writer
   */
  public ModelWriter put(String name, boolean value) {
    return add(name, value);
  }

  /**
   * Keeps a text.
   *
   * @param name its name
   * @param value any text
   * @return this writer
   */
  public ModelWriter put(String name, String value) {
    return add(name, Objects.requireNonNull(value, name));
  }

  /**
   * Keeps a constant of an enum by its {@linkplain Enum#name() name}, which therefore must never
   * change.
   *
   * @param name its name
   * @param value the constant
   * @return this writer
   */
  public ModelWriter put(String name, Enum<?> value) {
    return add(name, value.name());
  }

  /**
   * Keeps numbers, every bit of them.
   *
   * @param name their name
   * @param values any numbers, possibly none; copied
   * @return this writer
   */
  public ModelWriter put(String name, double[] values) {
    return add(name, StoredArray.copyOf(ArrayType.FLOAT64, values));
  }

  /**
   * Keeps whole numbers.
   *
   * @param name their name
   * @param values any numbers, possibly none; copied
   * @return this writer
   */
  public ModelWriter put(String name, int[] values) {
    return add(name, StoredArray.copyOf(ArrayType.INT32, values));
  }

  /**
   * Keeps whole numbers.
   *
   * @param name their name
   * @param values any numbers, possibly none; copied
   * @return this writer
   */
  public ModelWriter put(String name, long[] values) {
    return add(name, StoredArray.copyOf(ArrayType.INT64, values));
  }

  /**
   * Keeps a schema.
   *
   * @param name its name
   * @param schema names, types and levels
   * @return this writer
   */
  public ModelWriter put(String name, Schema schema) {
    return add(name, SchemaState.of(schema));
  }

  /**
   * Keeps a model by the codec of its kind.
   *
   * @param name its name
   * @param model any model of an installed kind
   * @return this writer
   * @throws IllegalArgumentException if no installed module has a codec for it
   */
  public ModelWriter put(String name, Saveable model) {
    return add(name, nested(model, path + "." + name));
  }

  /**
   * Keeps texts.
   *
   * @param name their name
   * @param texts any texts, possibly none; copied
   * @return this writer
   */
  public ModelWriter putTexts(String name, List<String> texts) {
    return add(name, List.copyOf(texts));
  }

  /**
   * Keeps models, each by the codec of its kind.
   *
   * @param name their name
   * @param models any models of installed kinds, possibly none
   * @return this writer
   * @throws IllegalArgumentException if no installed module has a codec for one of them
   */
  public ModelWriter putModels(String name, List<? extends Saveable> models) {
    List<Object> nested = new ArrayList<>();
    for (Saveable model : models) {
      nested.add(nested(model, path + "." + name + "[" + nested.size() + "]"));
    }
    return add(name, nested);
  }

  /**
   * Keeps things that are no models of their own, a section each. Many small ones are better kept
   * as parallel arrays, which take a tenth of the space.
   *
   * @param name their name
   * @param items the things, possibly none
   * @param write puts one of them into its section
   * @param <E> the type of the things
   * @return this writer
   */
  public <E> ModelWriter putSections(
      String name, List<E> items, BiConsumer<? super E, ModelWriter> write) {
    List<Object> sections = new ArrayList<>();
    for (E item : items) {
      Section section = Section.create();
      String place = path + "." + name + "[" + sections.size() + "]";
      write.accept(item, new ModelWriter(codecs, place, depth + 1, section, null));
      sections.add(section);
    }
    return add(name, sections);
  }

  /**
   * Begins a section.
   *
   * @param name its name
   * @return the writer of the section, to be filled before the codec returns
   */
  public ModelWriter section(String name) {
    Section section = Section.create();
    ModelWriter writer = new ModelWriter(codecs, path + "." + name, depth + 1, section, null);
    add(name, section);
    return writer;
  }

  private StoredModel nested(Saveable model, String place) {
    return new StoredModel(
        write(model, codecs.forType(model.getClass()), codecs, place, depth + 1));
  }

  private ModelWriter add(String name, Object value) {
    if (!NAME.matcher(name).matches() || name.length() > Layout.MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          path
              + ": the name is "
              + Shown.text(name)
              + ", but must be of letters, digits and underscores, and begin with a letter");
    }
    if (state.has(name)) {
      throw new IllegalArgumentException(path + ": the name " + name + " was given before");
    }
    state.add(name, value);
    return this;
  }

  private void describe(String name, Object value) {
    Section node = describable();
    if (node.has(name)) {
      throw new IllegalStateException(path + ": the " + name + " were given before");
    }
    node.add(name, value);
  }

  private Section describable() {
    if (description == null) {
      throw new IllegalStateException(path + ": only a model is described, not a section of it");
    }
    return description;
  }
}
