package io.bellwether.persist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets a state tree as JSON, and collects its arrays in the order in which they follow. */
final class ManifestWriter {

  private final List<StoredArray> arrays = new ArrayList<>();
  private long offset;
  private long tokens;

  /** The arrays met so far, in the order of their offsets. */
  List<StoredArray> arrays() {
    return arrays;
  }

  /** How many bytes the arrays take. */
  long arrayBytes() {
    return offset;
  }

  /** How many tokens the manifest has. */
  long tokens() {
    return tokens;
  }

  /**
   * Sets the manifest.
   *
   * @param library the version of the library
   * @param model the description and state of the model
   * @return JSON in UTF-8
   */
  byte[] write(String library, Section model) throws IOException {
    // Jackson refuses halves of surrogate pairs unless it escapes all that is not ASCII.
    boolean escaped = hasLoneSurrogate(model);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory(escaped).createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField(ModelNode.LIBRARY, library);
      writeEntries(model, json);
      json.writeEndObject();
      tokens += 4;
    }
    return bytes.toByteArray();
  }

  private static JsonFactory factory(boolean escaped) {
    return JsonFactory.builder()
        .configure(JsonWriteFeature.ESCAPE_NON_ASCII, escaped)
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(Layout.MAX_JSON_DEPTH).build())
        .build();
  }

  private void writeEntries(Section section, JsonGenerator json) throws IOException {
    tokens += section.size();
    for (int i = 0; i < section.size(); i++) {
      json.writeFieldName(section.names().get(i));
      writeValue(section.value(i), json);
    }
  }

  private void writeValue(Object value, JsonGenerator json) throws IOException {
    if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        writeValue(element, json);
      }
      json.writeEndArray();
      tokens += 2;
    } else if (value instanceof Section section) {
      json.writeStartObject();
      writeEntries(section, json);
      json.writeEndObject();
      tokens += 2;
    } else if (value instanceof StoredModel model) {
      json.writeStartObject();
      json.writeFieldName(ModelNode.MODEL_TAG);
      writeValue(model.node(), json);
      json.writeEndObject();
      tokens += 3;
    } else if (value instanceof StoredArray array) {
      writeArray(array, json);
    } else {
      writeScalar(value, json);
    }
  }

  private void writeScalar(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Long whole) {
      json.writeNumber(whole);
    } else if (value instanceof Double number) {
      writeNumber(number, json);
    } else {
      json.writeString((String) value);
    }
    tokens++;
  }

  /** As Double.toString has it, which reads back to the bit; JSON has no word for the rest. */
  private static void writeNumber(double number, JsonGenerator json) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(Double.toString(number));
    } else {
      json.writeString(Double.toString(number));
    }
  }

  private void writeArray(StoredArray array, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField(ModelNode.ARRAY_TAG, array.type().word());
    json.writeNumberField(ModelNode.ARRAY_LENGTH, array.length());
    json.writeNumberField(ModelNode.ARRAY_OFFSET, offset);
    json.writeEndObject();
    tokens += 8;
    arrays.add(array);
    offset += array.bytes();
  }

  private static boolean hasLoneSurrogate(Object value) {
    if (value instanceof String text) {
      return text.codePoints()
          .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(ManifestWriter::hasLoneSurrogate);
    }
    if (value instanceof StoredModel model) {
      return hasLoneSurrogate(model.node());
    }
    if (value instanceof Section section) {
      return hasLoneSurrogate(section.names()) || hasLoneSurrogate(section.values());
    }
    return false;
  }
}
