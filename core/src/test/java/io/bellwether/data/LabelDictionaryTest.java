package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelDictionaryTest {

  @Test
  void numbersLabelsAsAMapDoes() {
    SplittableRandom random = new SplittableRandom(3);
    LabelDictionary dictionary = new LabelDictionary();
    Map<String, Integer> reference = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      String label = "x".repeat(random.nextInt(6)) + random.nextInt(30_000);
      char[] buffer = ("  " + label + "  ").toCharArray();
      Integer known = reference.putIfAbsent(label, reference.size());
      int found = dictionary.find(buffer, 2, label.length());
      assertThat(found).isEqualTo(known == null ? LabelDictionary.ABSENT : known);
      assertThat(dictionary.add(buffer, 2, label.length())).isEqualTo(reference.get(label));
    }
    String[] labels = dictionary.labels();
    assertThat(labels).hasSize(reference.size());
    reference.forEach((label, code) -> assertThat(labels[code]).isEqualTo(label));
  }

  @Test
  void emptyAndCollidingLabels() {
    LabelDictionary dictionary = new LabelDictionary();
    assertThat(dictionary.add("Aa")).isZero();
    assertThat(dictionary.add("BB")).isEqualTo(1);
    assertThat(dictionary.add("")).isEqualTo(2);
    assertThat(dictionary.add("Aa")).isZero();
    assertThat(dictionary.add("")).isEqualTo(2);
    assertThat(dictionary.characters()).isEqualTo(4);
  }
}
