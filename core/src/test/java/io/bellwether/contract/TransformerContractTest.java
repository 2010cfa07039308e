package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The contract can fail: steps with a fault each break the clause that is made for it. */
class TransformerContractTest {

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void findsTheFault(FaultyStep.Fault fault) {
    assertThat(broken(fault)).contains(fault.clause());
  }

  @Test
  void findsNothingElseInASoundStep() {
    assertThat(broken(FaultyStep.Fault.NONE)) // the fixture has no codec
        .containsExactly("saved and loaded, it transforms the same");
  }

  private static List<String> broken(FaultyStep.Fault fault) {
    TransformerCase<FaultyStep> subject =
        TransformerCase.of(
            () -> new FaultyStep("price", fault), name -> new FaultyStep(name, fault));
    List<String> broken = new ArrayList<>();
    TransformerClauses.all()
        .forEach(
            (name, clause) -> {
              try {
                clause.accept(subject);
              } catch (AssertionError | RuntimeException e) {
                broken.add(name);
              }
            });
    return broken;
  }
}
