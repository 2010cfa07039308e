package io.bellwether.examples.service;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says: a JSON object, its values checked where they are taken out.
 *
 * @param values as they came
 */
record Body(Map<String, @Nullable Object> values) {

  private static final JSON STRICT = JSON.std.with(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS);

  /** Reads a request; an empty one is an empty object. */
  static Body read(HttpExchange exchange, int most) throws IOException {
    byte[] bytes;
    try (InputStream in = exchange.getRequestBody()) {
      bytes = in.readNBytes(most + 1);
    }
    if (bytes.length > most) {
      throw Refusal.tooLong(most);
    }
    return parse(bytes);
  }

  static Body parse(byte[] bytes) {
    if (bytes.length == 0) {
      return new Body(Map.of());
    }
    try {
      return new Body(STRICT.mapFrom(bytes));
    } catch (JacksonException e) {
      throw Refusal.wrong("the request has to be a JSON object: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw Refusal.wrong("the request has to be JSON in UTF-8: " + e.getMessage());
    }
  }

  /** Refuses entries that nobody reads: a typing error must not turn into a default. */
  void allow(String... names) {
    for (String name : values.keySet()) {
      if (!Set.of(names).contains(name)) {
        throw Refusal.wrong(
            "there is no entry '" + name + "'; there are " + String.join(", ", names));
      }
    }
  }

  int wholeNumber(String name, int usual, int most) {
    Object value = values.getOrDefault(name, usual);
    if (value instanceof Integer number && number >= 1 && number <= most) {
      return number;
    }
    throw wrong(name, "a whole number from 1 to " + most, value);
  }

  double share(String name, double usual) {
    Object value = values.getOrDefault(name, usual);
    if (value instanceof Number number && number.doubleValue() > 0 && number.doubleValue() < 1) {
      return number.doubleValue();
    }
    throw wrong(name, "a number between 0 and 1", value);
  }

  List<String> texts(String name) {
    Object value = values.get(name);
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof String text) {
          texts.add(text);
        }
      }
      if (texts.size() == list.size()) {
        return texts;
      }
    }
    throw wrong(name, "a list of texts", value);
  }

  private static Refusal wrong(String name, String allowed, @Nullable Object value) {
    return Refusal.wrong(
        String.format(Locale.ROOT, "%s has to be %s, not %s", name, allowed, value));
  }
}
