package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.Regressor;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What cannot be fitted is refused by an error that names the place.
 *
 * @param <R> the type of the regressor
 */
public interface FitErrorContract<R extends Regressor<?>> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  RegressorSubject<R> subject();

  /** A target that does not exist is an argument gone wrong. */
  @Test
  default void unknownTargetIsRefused() {
    assertThatThrownBy(() -> subject().regressor().fit(subject().train(), "no such target"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such target");
  }

  /** A target of labels is no target. */
  @Test
  default void targetOfLabelsIsRefused() {
    Dataset train = subject().train();
    Column labels =
        CategoricalColumn.of(subject().target(), Collections.nCopies(train.rowCount(), "many"));
    assertRefusedAsArgument(() -> subject().fit(train.with(labels)), subject().target());
  }

  /** Columns that the specification names have to exist. */
  @Test
  default void missingAuxiliaryColumnIsRefused() {
    for (String column : subject().regressor().auxiliaryColumns()) {
      assertRefusedAsArgument(() -> subject().fit(subject().train().drop(column)), column);
    }
  }

  private static void assertRefusedAsArgument(ThrowingCallable fit, String named) {
    assertThatThrownBy(fit)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + named + "'");
  }

  /** A target that is missing or infinite is refused by row. */
  @Test
  default void targetThatIsNotFiniteIsRefused() {
    Dataset train = subject().train();
    NumericColumn target = train.numeric(subject().target());
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Dataset spoilt = train.with(Spoilt.withNumber(target, 3, wrong));
      DataFaults.assertNamed(() -> subject().fit(spoilt), target.name(), 3);
    }
  }

  /** A missing feature is handled or refused, as documented. */
  @Test
  default void missingFeatureIsHandledOrRefused() {
    Dataset train = subject().train();
    for (String name : subject().fit().inputs().names()) {
      Dataset spoilt = train.with(Spoilt.withMissing(train.column(name), 3));
      if (subject().missingIsHandled(name)) {
        FitOutcome.done(() -> subject().fit(spoilt));
      } else {
        DataFaults.assertNamed(() -> subject().fit(spoilt), name, 3);
      }
    }
  }

  /** A table without rows teaches nothing. */
  @Test
  default void emptyTableIsRefused() {
    assertThatThrownBy(() -> subject().fit(subject().train().head(0)))
        .isInstanceOf(FitException.class);
  }

  /** One row less than needed is refused with a remedy. */
  @Test
  default void tooFewRowsAreRefused() {
    int tooFew = subject().minimumRows() - 1;
    assertThatThrownBy(() -> subject().fit(subject().train().head(tooFew)))
        .isInstanceOf(FitException.class)
        .hasMessageFindingMatch(tooFew == 0 ? "no rows|0" : Integer.toString(tooFew))
        .hasMessageContaining("Remedy: ");
  }
}
