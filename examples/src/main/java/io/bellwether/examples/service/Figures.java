package io.bellwether.examples.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON has no NaN and no infinity: an answer that holds one is refused, and told which it is. */
final class Figures {

  private Figures() {}

  /**
   * Returns the answer.
   *
   * @throws Refusal if a number in it is not finite; the message has its place, as in {@code
   *     upper[2]}, counted from 0
   */
  static Map<String, Object> finite(Map<String, Object> answer) {
    check("", answer);
    return answer;
  }

  private static void check(String place, @Nullable Object value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw Refusal.noNumber(place, number);
    } else if (value instanceof double[] numbers) {
      for (int i = 0; i < numbers.length; i++) {
        check(place + "[" + i + "]", numbers[i]);
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        check(place + "[" + i + "]", list.get(i));
      }
    } else if (value instanceof Map<?, ?> map) {
      String before = place.isEmpty() ? "" : place + ".";
      map.forEach((name, element) -> check(before + name, element));
    }
  }
}
