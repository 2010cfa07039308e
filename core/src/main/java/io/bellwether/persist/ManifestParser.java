package io.bellwether.persist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a state tree of JSON, and collects the arrays that it declares. Arrays must follow each
 * other in the order of their declarations without gap or overlap, so that none is declared twice
 * and all together are as long as the bytes that hold them.
 */
final class ManifestParser {

  private static final int MAX_NUMBER_LENGTH = 64;
  private static final int SHORT = 16;

  private final String source;
  private final List<StoredArray> arrays = new ArrayList<>();
  private long offset;

  ManifestParser(String source) {
    this.source = source;
  }

  /** The arrays declared, their elements not read yet, in the order of their offsets. */
  List<StoredArray> arrays() {
    return arrays;
  }

  /** How many bytes the arrays declared take. */
  long arrayBytes() {
    return offset;
  }

  /**
   * Parses a manifest.
   *
   * @param bytes JSON in UTF-8
   * @return its entries
   * @throws ModelFormatException if it is none, or too deeply nested, or a name occurs twice
   */
  Section parse(byte[] bytes) {
    // a decoder of our own is strict, and does not guess UTF-16 or UTF-32 as Jackson would
    Reader text =
        new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
    try (JsonParser json = factory().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw fault(json, "expected a JSON object, found " + json.currentToken(), null);
      }
      if (!(value(json) instanceof Section manifest)) {
        throw fault(json, "expected an object without tag", null);
      }
      if (json.nextToken() != null) {
        throw fault(json, "the JSON object is followed by " + json.currentToken(), null);
      }
      return manifest;
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      throw fault(at, Shown.plain(e.getOriginalMessage()), e);
    } catch (CharacterCodingException e) {
      throw new ModelFormatException(source, "manifest", "is not UTF-8", remedy(), e);
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
  }

  private static JsonFactory factory() {
    // No table of names: it would be kept beyond this file, and hostile names could fill it.
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Layout.MAX_JSON_DEPTH)
                .maxTokenCount(Layout.MAX_TOKENS)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxStringLength(Layout.MAX_MANIFEST_BYTES)
                .maxNameLength(Layout.MAX_NAME_LENGTH)
                .build())
        .build();
  }

  private Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> list(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> whole(json);
      case VALUE_NUMBER_FLOAT -> number(json);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw fault(json, "expected a value, found " + json.currentToken(), null);
    };
  }

  private Long whole(JsonParser json) throws IOException {
    try {
      return Long.valueOf(json.getText());
    } catch (NumberFormatException e) {
      throw fault(json, "a whole number is beyond 64 bits: " + json.getText(), e);
    }
  }

  private Double number(JsonParser json) throws IOException {
    double number = Double.parseDouble(json.getText());
    if (Double.isInfinite(number)) {
      throw fault(json, "a number is beyond the range of double: " + json.getText(), null);
    }
    return number;
  }

  private List<Object> list(JsonParser json) throws IOException {
    List<Object> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(json));
    }
    return List.copyOf(values);
  }

  private Object object(JsonParser json) throws IOException {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    Set<String> many = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (isRepeated(name, names, many)) {
        throw fault(json, "the name " + Shown.text(name) + " occurs twice in an object", null);
      }
      names.add(name);
      json.nextToken();
      values.add(value(json));
    }
    Section section = Section.of(names, values);
    if (section.has(ModelNode.ARRAY_TAG)) {
      return array(section, json);
    }
    return section.has(ModelNode.MODEL_TAG) ? model(section, json) : section;
  }

  /** Looks through few names one by one, and keeps a set of many. */
  private static boolean isRepeated(String name, List<String> names, Set<String> many) {
    if (names.size() < SHORT) {
      return names.contains(name);
    }
    if (many.isEmpty()) {
      many.addAll(names);
    }
    return !many.add(name);
  }

  private StoredModel model(Section tagged, JsonParser json) {
    if (tagged.size() == 1 && tagged.find(ModelNode.MODEL_TAG) instanceof Section node) {
      return new StoredModel(node);
    }
    throw fault(json, "a model must be an object whose only entry is its tag", null);
  }

  private StoredArray array(Section tagged, JsonParser json) {
    ArrayType type = type(tagged.find(ModelNode.ARRAY_TAG), json);
    Object length = tagged.find(ModelNode.ARRAY_LENGTH);
    Object start = tagged.find(ModelNode.ARRAY_OFFSET);
    if (!(length instanceof Long count && count >= 0 && count <= Integer.MAX_VALUE - 8)) {
      throw fault(json, "the length of an array is " + shown(length), null);
    }
    if (!(start instanceof Long found && found == offset)) {
      throw fault(
          json, "the offset of an array is " + shown(start) + ", but must be " + offset, null);
    }
    StoredArray array = new StoredArray(type, (int) (long) count);
    arrays.add(array);
    offset += array.bytes();
    return array;
  }

  private ArrayType type(@Nullable Object word, JsonParser json) {
    for (ArrayType type : ArrayType.values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw fault(json, "the type of an array is " + shown(word), null);
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "missing" : Shown.value(value);
  }

  private ModelFormatException fault(JsonParser json, String problem, @Nullable Throwable cause) {
    return fault(json.currentLocation().getCharOffset(), problem, cause);
  }

  private ModelFormatException fault(long at, String problem, @Nullable Throwable cause) {
    return new ModelFormatException(source, "manifest, character " + at, problem, remedy(), cause);
  }

  private static String remedy() {
    return "get an undamaged copy of the file, or save the model again";
  }
}
