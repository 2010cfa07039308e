package io.bellwether.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** All clauses of {@link TransformerContract}. */
final class TransformerClauses {

  private TransformerClauses() {}

  static Map<String, Consumer<TransformerCase<?>>> all() {
    Map<String, Consumer<TransformerCase<?>>> clauses = new LinkedHashMap<>();
    clauses.putAll(SpecificationClauses.all());
    clauses.putAll(FitClauses.all());
    clauses.putAll(TransformClauses.all());
    clauses.putAll(RowPathClauses.all());
    clauses.putAll(BadDataClauses.all());
    return clauses;
  }
}
