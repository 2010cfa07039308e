package io.bellwether.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Dataset;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.persist.ModelFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  @TempDir private Path folder;

  @Test
  void letsFiniteFiguresPass() {
    Map<String, Object> answer =
        Map.of("first", "2020-01-01", "mean", new double[] {1, -2}, "scores", Map.of("yes", 0.5));

    assertThat(Figures.finite(answer)).isSameAs(answer);
  }

  @Test
  void namesTheFigureThatIsNotANumber() {
    assertRefused(Map.of("units", Double.NaN), "no number at units: it is NaN; ");
    assertRefused(
        Map.of("upper", new double[] {1, 2, Double.POSITIVE_INFINITY}),
        "no number at upper[2]: it is Infinity; ");
    assertRefused(
        Map.of("items", List.of(Map.of("item", "tea", "score", Double.NEGATIVE_INFINITY))),
        "no number at items[0].score: it is -Infinity; ");
    assertRefused(Map.of("scores", Map.of("yes", Double.NaN)), "no number at scores.yes: it is");
  }

  private static void assertRefused(Map<String, Object> answer, String message) {
    assertThatThrownBy(() -> Figures.finite(answer))
        .hasMessageContaining(message)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(422));
  }

  /** Costs of a thousand a unit, and a number of units that is a double just so. */
  @Test
  void aPredictionBeyondAllDoublesIsRefused() {
    ModelFile.save(
        LinearRegression.ols()
            .fit(
                Dataset.ofRows(
                    List.of(
                        Map.of("units", 1, "cost", 1_003),
                        Map.of("units", 2, "cost", 2_001),
                        Map.of("units", 3, "cost", 3_002),
                        Map.of("units", 5, "cost", 5_001))),
                "cost"),
        folder.resolve("cost.bellwether"));
    ModelSet models = ModelSet.read(folder, ServiceLimits.standard());

    assertThat(models.answer("cost", body("{\"units\": 4}"))).containsKey("answer");
    assertThatThrownBy(() -> models.answer("cost", body("{\"units\": 1e308}")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no number at cost: it is Infinity");
  }

  private static Body body(String json) {
    return Body.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
