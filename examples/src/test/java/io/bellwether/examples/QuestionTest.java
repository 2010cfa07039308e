package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as the same answer: a comparison that finds everything alike would prove nothing. */
class QuestionTest {

  private static final Question ASKED =
      new Question("units", "{}", Map.of("v1", List.of("2019-01", 0.1), "v2", List.of(0.2)));

  @Test
  void takesTheSameBitsOfTheSameVersion() {
    assertThat(ASKED.isAnsweredBy(content("v1", List.of("2019-01", 0.1)))).isTrue();
    assertThat(ASKED.isAnsweredBy(content("v2", List.of(0.2)))).isTrue();
  }

  @Test
  void tellsTheLastBit() {
    assertThat(ASKED.isAnsweredBy(content("v1", List.of("2019-01", Math.nextUp(0.1))))).isFalse();
  }

  @Test
  void tellsTheAnswerOfAnotherVersionAndNoAnswer() {
    assertThat(ASKED.isAnsweredBy(content("v2", List.of("2019-01", 0.1)))).isFalse();
    assertThat(ASKED.isAnsweredBy(content("v3", List.of("2019-01", 0.1)))).isFalse();
    assertThat(ASKED.isAnsweredBy(Map.of())).isFalse();
  }

  private static Map<String, Object> content(String version, List<Object> answer) {
    return Map.of("version", version, "answer", Map.of("values", answer));
  }
}
