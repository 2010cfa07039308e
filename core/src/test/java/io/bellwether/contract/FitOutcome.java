package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitException;
import io.bellwether.model.RegressionModel;
import java.util.function.Supplier;

/** A fit ends as documented. */
final class FitOutcome {

  private FitOutcome() {}

  static void assertOutcome(
      RegressorSubject.Outcome outcome, Supplier<RegressionModel> fit, Dataset data, String named) {
    switch (outcome) {
      case FITS -> Bits.assertFinite(done(fit).predict(data));
      case REFUSED ->
          assertThatThrownBy(fit::get).isInstanceOf(FitException.class).hasMessageContaining(named);
    }
  }

  /** What was calculated, or an assertion error where it was not expected to fail. */
  static <T> T done(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new AssertionError("this should have succeeded", e);
    }
  }
}
