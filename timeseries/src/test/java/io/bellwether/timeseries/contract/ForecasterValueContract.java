package io.bellwether.timeseries.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.timeseries.Forecaster;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A specification is a value.
 *
 * @param <F> the type of the forecaster
 */
public interface ForecasterValueContract<F extends Forecaster> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  ForecasterSubject<F> subject();

  /** Equal options make equal specifications. */
  @Test
  default void specificationsWithEqualOptionsAreEqual() {
    F one = subject().forecaster();
    F same = subject().forecaster();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    assertThat(one).isNotEqualTo(null).isNotEqualTo(one.toString());
  }

  /** Other options make other specifications, in writing too. */
  @Test
  default void specificationsWithOtherOptionsAreNotEqual() {
    Assumptions.assumeTrue(subject().different().isPresent(), "there are no options");
    F other = subject().different().orElseThrow();
    assertThat(subject().forecaster()).isNotEqualTo(other);
    assertThat(subject().forecaster().toString()).isNotEqualTo(other.toString());
  }

  /** The text says what is specified, not where it lies in memory. */
  @Test
  default void specificationReadsWell() {
    F forecaster = subject().forecaster();
    assertThat(forecaster.toString())
        .startsWith(forecaster.getClass().getSimpleName())
        .doesNotContainPattern("@[0-9a-f]{5,}")
        .doesNotContain("$$Lambda");
  }

  /** A fit leaves the specification as it was. */
  @Test
  default void fitLeavesTheSpecificationUnchanged() {
    F forecaster = subject().forecaster();
    String before = forecaster.toString();
    forecaster.fit(subject().history());
    assertThat(forecaster).isEqualTo(subject().forecaster()).hasToString(before);
  }
}
