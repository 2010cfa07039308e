package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.Field;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What cannot be predicted for is refused by an error that names the place.
 *
 * @param <R> the type of the regressor
 */
public interface PredictionErrorContract<R extends Regressor<?>> {

  /** A label that no training table has. */
  String UNSEEN = "a level never seen";

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  RegressorSubject<R> subject();

  /** A model without one of its columns does not guess. */
  @Test
  default void missingColumnIsRefused() {
    RegressionModel model = subject().fit();
    Map<String, @Nullable Object> record =
        RegressorSubject.records(subject().train(), model).get(0);
    for (String name : model.inputs().names()) {
      Dataset without = subject().train().drop(name);
      assertThatThrownBy(() -> model.predict(without))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
      Map<String, @Nullable Object> lacking = new HashMap<>(record);
      lacking.remove(name);
      assertThatThrownBy(() -> model.predict(lacking))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
    }
  }

  /** A column of another type is not taken for the one that was learned. */
  @Test
  default void wrongTypeIsRefused() {
    RegressionModel model = subject().fit();
    for (String name : model.inputs().names()) {
      Dataset wrong = subject().train().with(Spoilt.ofWrongType(subject().train().column(name)));
      assertThatThrownBy(() -> model.predict(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + name + "'");
    }
  }

  /** A missing value is handled or refused, as documented, in tables and records alike. */
  @Test
  default void missingValueIsHandledOrRefused() {
    RegressionModel model = subject().fit();
    for (Field input : model.inputs().fields()) {
      Dataset spoilt =
          subject().train().with(Spoilt.withMissing(subject().train().column(input.name()), 3));
      assertHandledOrRefused(model, spoilt, input, subject().missingIsHandled(input.name()));
    }
  }

  /** An unseen level is handled or refused, as documented, in tables and records alike. */
  @Test
  default void unseenLevelIsHandledOrRefused() {
    RegressionModel model = subject().fit();
    for (Field input : model.inputs().fields()) {
      if (input.type().isLabel()) {
        Dataset spoilt =
            subject()
                .train()
                .with(Spoilt.withLabel(subject().train().column(input.name()), 3, UNSEEN));
        assertHandledOrRefused(model, spoilt, input, subject().unseenIsHandled(input.name()));
      }
    }
  }

  private static void assertHandledOrRefused(
      RegressionModel model, Dataset spoilt, Field input, boolean handled) {
    Map<String, @Nullable Object> record = RegressorSubject.records(spoilt, model).get(3);
    if (handled) {
      double[] predictions = FitOutcome.done(() -> model.predict(spoilt));
      Bits.assertFinite(predictions);
      double[] one = {FitOutcome.done(() -> model.predict(record))};
      Bits.assertSame(one, new double[] {predictions[3]});
    } else {
      DataFaults.assertNamed(() -> model.predict(spoilt), input.name(), 3);
      DataException fault = DataFaults.assertNamed(() -> model.predict(record), input.name());
      if (UNSEEN.equals(record.get(input.name()))) {
        assertThat(fault.value()).isEqualTo(UNSEEN);
      }
    }
  }
}
