package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.model.Regressor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A specification is a value.
 *
 * @param <R> the type of the regressor
 */
public interface SpecificationContract<R extends Regressor<?>> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  RegressorSubject<R> subject();

  /** Equal options make equal specifications. */
  @Test
  default void specificationsWithEqualOptionsAreEqual() {
    R one = subject().regressor();
    R same = subject().regressor();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    assertThat(one).isNotEqualTo(null).isNotEqualTo(one.toString());
  }

  /** Other options make other specifications, in writing too. */
  @Test
  default void specificationsWithOtherOptionsAreNotEqual() {
    Assumptions.assumeTrue(subject().different().isPresent(), "there are no options");
    R other = subject().different().orElseThrow();
    assertThat(subject().regressor()).isNotEqualTo(other);
    assertThat(subject().regressor().toString()).isNotEqualTo(other.toString());
  }

  /** The text says what is specified, not where it lies in memory. */
  @Test
  default void specificationReadsWell() {
    assertThat(subject().regressor().toString())
        .isNotBlank()
        .doesNotContainPattern("@[0-9a-f]{5,}")
        .doesNotContain("$$Lambda");
  }

  /** A fit leaves the specification as it was. */
  @Test
  default void fitLeavesTheSpecificationUnchanged() {
    R regressor = subject().regressor();
    String before = regressor.toString();
    regressor.fit(subject().train(), subject().target());
    assertThat(regressor).isEqualTo(subject().regressor()).hasToString(before);
  }
}
