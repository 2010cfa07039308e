package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

  private static Parameters parameters() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("c", 10);
    values.put("gamma", 0.1f);
    values.put("kernel", "rbf");
    values.put("mode", RoundingMode.FLOOR);
    return Parameters.of(values);
  }

  @Test
  void valuesComeInTheTypeAskedFor() {
    assertThat(parameters().get("c")).isEqualTo(10);
    assertThat(parameters().integer("c")).isEqualTo(10);
    assertThat(parameters().get("gamma")).isEqualTo(0.1f);
    assertThat(parameters().text("kernel")).isEqualTo("rbf");
    assertThat(parameters().choice("mode", RoundingMode.class)).isEqualTo(RoundingMode.FLOOR);
    assertThat(parameters().names()).containsExactly("c", "gamma", "kernel", "mode");
    assertThat(parameters().has("c")).isTrue();
    assertThat(parameters().has("d")).isFalse();
  }

  @Test
  void wrongRequestsAreExplained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters().get("C"))
        .withMessage("there is no parameter 'C'; there are: c, gamma, kernel, mode");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters().get("kernel"))
        .withMessage("parameter 'kernel' is rbf, of type String, not Double");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters().integer("gamma"))
        .withMessageContaining("not a whole number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters().choice("mode", Integer.class))
        .withMessage("parameter 'mode' is FLOOR, of type RoundingMode, not Integer");
  }

  @Test
  void isAValue() {
    assertThat(parameters()).isEqualTo(parameters()).hasSameHashCodeAs(parameters());
    assertThat(Parameters.of(Map.of("c", 1))).isEqualTo(Parameters.of(Map.of("c", 1.0)));
    assertThat(Parameters.of(Map.of("c", 0))).isEqualTo(Parameters.of(Map.of("c", -0.0)));
    assertThat(parameters()).isNotEqualTo(Parameters.of(Map.of("c", 10)));
    assertThat(parameters()).hasToString("c=10, gamma=0.1, kernel=rbf, mode=FLOOR");
  }
}
