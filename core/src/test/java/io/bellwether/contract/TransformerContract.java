package io.bellwether.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bellwether.model.Transformer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every preprocessing step has to do. A test class of the step implements this and gives the
 * cases, one for each way of specifying the step that matters.
 *
 * @param <T> the class of the specification
 */
@FunctionalInterface
public interface TransformerContract<T extends Transformer> {

  /**
   * Returns the specifications to check.
   *
   * @return at least one case
   */
  List<TransformerCase<T>> cases();

  /**
   * Checks every case.
   *
   * @return one container a case with one test a clause of the contract
   */
  @TestFactory
  default Stream<DynamicNode> keepsTheContract() {
    List<TransformerCase<T>> cases = cases();
    if (cases.isEmpty()) {
      throw new IllegalStateException("a contract test needs a case");
    }
    return cases.stream().map(c -> dynamicContainer(c.toString(), tests(c)));
  }

  private static Stream<DynamicTest> tests(TransformerCase<?> subject) {
    return TransformerClauses.all().entrySet().stream()
        .map(clause -> dynamicTest(clause.getKey(), () -> clause.getValue().accept(subject)));
  }
}
