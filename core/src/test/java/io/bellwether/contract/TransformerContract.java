package io.bellwether.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bellwether.model.Transformer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    Map<String, Consumer<TransformerCase<?>>> clauses = new LinkedHashMap<>();
    clauses.putAll(SpecificationClauses.all());
    clauses.putAll(FitClauses.all());
    clauses.putAll(TransformClauses.all());
    clauses.putAll(RowPathClauses.all());
    clauses.putAll(BadDataClauses.all());
    return cases().stream().map(c -> dynamicContainer(c.toString(), tests(clauses, c)));
  }

  private static List<DynamicTest> tests(
      Map<String, Consumer<TransformerCase<?>>> clauses, TransformerCase<?> subject) {
    List<DynamicTest> tests = new ArrayList<>();
    clauses.forEach((name, clause) -> tests.add(dynamicTest(name, () -> clause.accept(subject))));
    return tests;
  }
}
