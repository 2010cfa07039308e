package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.Transformer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a specification of a step has to be. */
final class SpecificationClauses {

  private SpecificationClauses() {}

  static Map<String, Consumer<TransformerCase<?>>> all() {
    Map<String, Consumer<TransformerCase<?>>> clauses = new LinkedHashMap<>();
    clauses.put("a specification is a value", SpecificationClauses::isValue);
    clauses.put("a specification reads like its making", SpecificationClauses::reads);
    clauses.put("an unknown column is refused by name", SpecificationClauses::refusesUnknown);
    clauses.put("target and auxiliary columns are refused", SpecificationClauses::refusesRoles);
    clauses.put("a column of the wrong type is refused", SpecificationClauses::refusesType);
    return clauses;
  }

  private static void isValue(TransformerCase<?> subject) {
    Transformer specification = subject.specification();
    Transformer again = subject.specification();
    assertThat(specification).isNotSameAs(again).isEqualTo(again).hasSameHashCodeAs(again);
    assertThat(specification).isNotEqualTo(subject.naming("some column")).isNotEqualTo(null);
    assertThat(subject.naming("a")).isNotEqualTo(subject.naming("b"));
  }

  private static void reads(TransformerCase<?> subject) {
    Transformer specification = subject.specification();
    assertThat(specification.toString())
        .startsWith(specification.getClass().getSimpleName() + ".")
        .contains("(")
        .doesNotContain("@");
    assertThat(subject.naming("price").toString()).contains("\"price\"");
  }

  private static void refusesUnknown(TransformerCase<?> subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(subject, "prize"))
        .withMessageContaining("'prize'")
        .withMessageContaining("price");
  }

  private static void refusesRoles(TransformerCase<?> subject) {
    for (String column : new String[] {SampleTables.TARGET, SampleTables.WEIGHT}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fit(subject, column))
          .withMessageContaining("'" + column + "'")
          .withMessageContaining("no feature");
    }
  }

  private static void refusesType(TransformerCase<?> subject) {
    if (subject.isTakingAnyType()) {
      fit(subject, "day");
      return;
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(subject, "day"))
        .withMessageContaining("'day'")
        .withMessageContaining("date");
  }

  private static void fit(TransformerCase<?> subject, String column) {
    Dataset table = subject.table();
    subject.naming(column).fit(table, subject.roles(), FitContext.create());
  }
}
