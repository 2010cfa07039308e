package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The build runs in a German locale, so that a point that turns into a comma shows. */
class ProseTest {

  @Test
  void writesNumbersTheSameInEveryLocale() {
    assertThat(Prose.whole(1234.5)).isEqualTo("1,235");
    assertThat(Prose.percent(0.125)).isEqualTo("13%");
    assertThat(Prose.signedPercent(-0.2)).isEqualTo("-20%");
  }

  @Test
  void breaksParagraphsBetweenWords() {
    String text = Prose.paragraph("%s %.1f", "word ".repeat(40).strip(), 0.5);

    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(98));
    assertThat(text.replace('\n', ' ')).isEqualTo("word ".repeat(40) + "0.5");
  }
}
