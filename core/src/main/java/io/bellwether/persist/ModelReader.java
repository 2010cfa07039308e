package io.bellwether.persist;

import io.bellwether.data.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the state of a model to its {@link ModelCodec}, by the names and types under which {@link
 * ModelWriter} took it. Arrays are fresh, lists unmodifiable.
 *
 * <pre>{@code
 * public FittedScaler read(ModelReader reader) {
 *   List<String> columns = reader.texts("columns");
 *   return new FittedScaler(
 *       reader.enumeration("method", ScalingMethod.class),
 *       columns,
 *       reader.doubles("means", columns.size()));
 * }
 * }</pre>
 *
 * <h2>Exceptions</h2>
 *
 * A value that is missing, of another type or out of range gives a {@link ModelFormatException}
 * that names the file, the path of the value in it ({@code pipeline.steps[2].means}), what was
 * expected and what was found. What only the codec can see to be wrong it says by {@link #fault} or
 * leaves to the constructor that it calls.
 *
 * @since 0.1.0
 */
public final class ModelReader {

  /** What JSON has no numbers for. */
  private static final Map<String, Double> NOT_FINITE =
      Map.of(
          "NaN", Double.NaN,
          "Infinity", Double.POSITIVE_INFINITY,
          "-Infinity", Double.NEGATIVE_INFINITY);

  private final StoredModels models;
  private final String base;
  private final int index;
  private final Section section;
  private final @Nullable Section node;

  ModelReader(StoredModels models, String path, Section section, @Nullable Section node) {
    this(models, path, -1, section, node);
  }

  // the path is put together when it is needed: a hostile list may have millions of sections
  private ModelReader(
      StoredModels models, String base, int index, Section section, @Nullable Section node) {
    this.models = models;
    this.base = base;
    this.index = index;
    this.section = section;
    this.node = node;
  }

  private String path() {
    return index < 0 ? base : base + "[" + index + "]";
  }

  /**
   * Tells whether an optional value is there.
   *
   * @param name its name
   * @return true if it was put
   */
  public boolean has(String name) {
    return section.has(name);
  }

  /**
   * Tells whether the model was described by its inputs.
   *
   * @return true if {@link #inputs} will give them
   */
  public boolean hasInputs() {
    return node != null && node.has(ModelNode.INPUTS);
  }

  /**
   * Returns the columns by which {@link ModelWriter#inputs} described the model.
   *
   * @return names, types and levels
   */
  public Schema inputs() {
    if (node == null) {
      throw new IllegalStateException(path() + ": only a model is described, not a section of it");
    }
    return new ModelReader(models, path(), node, null).schema(ModelNode.INPUTS);
  }

  /**
   * Returns a number.
   *
   * @param name its name
   * @return the number, to the bit
   */
  public double number(String name) {
    Object value = section.find(name);
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Long whole && (long) (double) whole == whole) {
      return (double) whole;
    }
    if (value instanceof String text && NOT_FINITE.containsKey(text)) {
      return NOT_FINITE.get(text);
    }
    throw unexpected(name, "a number", value);
  }

  /**
   * Returns a whole number that fits an {@code int}.
   *
   * @param name its name
   * @return the number
   */
  public int integer(String name) {
    if (section.find(name) instanceof Long whole && (int) (long) whole == whole) {
      return (int) (long) whole;
    }
    throw unexpected(name, "a whole number of 32 bits", section.find(name));
  }

  /**
   * Returns a whole number.
   *
   * @param name its name
   * @return the number
   */
  public long longInteger(String name) {
    return value(name, Long.class, "a whole number");
  }

  /**
   * Returns a flag.
   *
   * @param name its name
   * @return true or false
   */
  public boolean flag(String name) {
    return value(name, Boolean.class, "true or false");
  }

  /**
   * Returns a text.
   *
   * @param name its name
   * @return the text
   */
  public String text(String name) {
    return value(name, String.class, "a text");
  }

  /**
   * Returns a constant of an enum.
   *
   * @param name its name
   * @param type the enum
   * @param <E> the enum
   * @return the constant of the name that was written
   */
  public <E extends Enum<E>> E enumeration(String name, Class<E> type) {
    E[] constants = type.getEnumConstants();
    Object value = section.find(name);
    for (E constant : constants) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(constants).map(Enum::name).toList();
    throw unexpected(name, "one of " + String.join(", ", names), value);
  }

  /**
   * Returns texts.
   *
   * @param name their name
   * @return the texts, possibly none; unmodifiable
   */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(name, "a list of texts")) {
      if (!(value instanceof String text)) {
        throw unexpected(name + "[" + texts.size() + "]", "a text", value);
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /**
   * Returns numbers.
   *
   * @param name their name
   * @return the numbers, to the bit; a fresh array
   */
  public double[] doubles(String name) {
    return ((double[]) array(name, ArrayType.FLOAT64)).clone();
  }

  /**
   * Returns numbers of which there must be a certain count.
   *
   * @param name their name
   * @param length how many
   * @return the numbers, to the bit; a fresh array
   */
  public double[] doubles(String name, int length) {
    return ((double[]) array(name, ArrayType.FLOAT64, length)).clone();
  }

  /**
   * Returns whole numbers.
   *
   * @param name their name
   * @return the numbers; a fresh array
   */
  public int[] ints(String name) {
    return ((int[]) array(name, ArrayType.INT32)).clone();
  }

  /**
   * Returns whole numbers of which there must be a certain count.
   *
   * @param name their name
   * @param length how many
   * @return the numbers; a fresh array
   */
  public int[] ints(String name, int length) {
    return ((int[]) array(name, ArrayType.INT32, length)).clone();
  }

  /**
   * Returns whole numbers.
   *
   * @param name their name
   * @return the numbers; a fresh array
   */
  public long[] longs(String name) {
    return ((long[]) array(name, ArrayType.INT64)).clone();
  }

  /**
   * Returns whole numbers of which there must be a certain count.
   *
   * @param name their name
   * @param length how many
   * @return the numbers; a fresh array
   */
  public long[] longs(String name, int length) {
    return ((long[]) array(name, ArrayType.INT64, length)).clone();
  }

  /**
   * Returns a schema.
   *
   * @param name its name
   * @return names, types and levels
   */
  public Schema schema(String name) {
    return SchemaState.read(this, name);
  }

  /**
   * Returns a model, rebuilt by the codec of its kind.
   *
   * @param name its name
   * @param type what the model must be; an interface will do
   * @param <T> the type
   * @return the model
   */
  public <T> T model(String name, Class<T> type) {
    StoredModel model = value(name, StoredModel.class, "a model");
    return models.rebuild(model.node(), path() + "." + name, type);
  }

  /**
   * Returns models, each rebuilt by the codec of its kind.
   *
   * @param name their name
   * @param type what each of them must be; an interface will do
   * @param <T> the type
   * @return the models, possibly none; unmodifiable
   */
  public <T> List<T> models(String name, Class<T> type) {
    List<T> rebuilt = new ArrayList<>();
    for (Object value : list(name, "a list of models")) {
      String place = name + "[" + rebuilt.size() + "]";
      if (!(value instanceof StoredModel model)) {
        throw unexpected(place, "a model", value);
      }
      rebuilt.add(models.rebuild(model.node(), path() + "." + place, type));
    }
    return List.copyOf(rebuilt);
  }

  /**
   * Returns a section.
   *
   * @param name its name
   * @return a reader of the section
   */
  public ModelReader section(String name) {
    return new ModelReader(models, path() + "." + name, sectionValue(name), null);
  }

  /**
   * Returns a list of sections.
   *
   * @param name its name
   * @return a reader of each section, possibly none; unmodifiable
   */
  public List<ModelReader> sections(String name) {
    String list = path() + "." + name;
    List<ModelReader> readers = new ArrayList<>();
    for (Object value : list(name, "a list of sections")) {
      int position = readers.size();
      if (!(value instanceof Section inner)) {
        throw unexpected(name + "[" + position + "]", "a section", value);
      }
      readers.add(new ModelReader(models, list, position, inner, null));
    }
    return List.copyOf(readers);
  }

  /**
   * Returns what a list of sections describes.
   *
   * @param name its name
   * @param read makes a thing of its section
   * @param <T> the type of the things
   * @return the things, possibly none; unmodifiable
   */
  public <T> List<T> sections(String name, Function<ModelReader, ? extends T> read) {
    return sections(name).stream().<T>map(read).toList();
  }

  /**
   * Makes an exception for a value that is of the right type but wrong; the codec throws it.
   *
   * @param name the name of the value
   * @param problem what is wrong, with the value and the allowed range: {@code "is -1, but must be
   *     positive"}
   * @return the exception
   */
  public ModelFormatException fault(String name, String problem) {
    return fault(name, problem, null);
  }

  ModelFormatException fault(String name, String problem, @Nullable Throwable cause) {
    return models.fault(path() + "." + name, problem, cause);
  }

  Section sectionValue(String name) {
    return value(name, Section.class, "a section");
  }

  private <V> V value(String name, Class<V> type, String expected) {
    Object value = section.find(name);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw unexpected(name, expected, value);
  }

  private List<?> list(String name, String expected) {
    return value(name, List.class, expected);
  }

  private Object array(String name, ArrayType type) {
    if (section.find(name) instanceof StoredArray array && array.type() == type) {
      return array.elements();
    }
    throw unexpected(name, "an array of " + type.word(), section.find(name));
  }

  private Object array(String name, ArrayType type, int length) {
    Object elements = array(name, type);
    if (type.lengthOf(elements) != length) {
      throw unexpected(name, "an array of " + length + " " + type.word(), section.find(name));
    }
    return elements;
  }

  private ModelFormatException unexpected(String name, String expected, @Nullable Object found) {
    String shown =
        found == null
            ? "nothing; present here: " + Shown.names(section.names())
            : Shown.value(found);
    return fault(name, "expected " + expected + ", found " + shown);
  }
}
