package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A fit is a function of data, specification and seed, and can be stopped.
 *
 * @param <R> the type of the regressor
 */
public interface FitContract<R extends Regressor<?>> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  RegressorSubject<R> subject();

  /** Same seed, same bits. */
  @Test
  default void sameSeedGivesTheSameBits() {
    R regressor = subject().regressor();
    FitContext context = FitContext.create().seed(7);
    RegressionModel one = regressor.fit(subject().train(), subject().target(), context);
    RegressionModel same = regressor.fit(subject().train(), subject().target(), context);
    assertThat(same).isNotSameAs(one);
    Bits.assertSame(same.predict(subject().train()), one.predict(subject().train()));
    assertThat(same.report()).isEqualTo(one.report());
  }

  /** The number of threads makes no difference. */
  @Test
  default void oneAndFourThreadsGiveTheSameBits() {
    RegressionModel one = subject().fit();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      RegressionModel four = subject().fit(subject().train(), FitContext.create().executor(pool));
      Bits.assertSame(four.predict(subject().train()), one.predict(subject().train()));
      assertThat(four.report()).isEqualTo(one.report());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Training data stay as they were. */
  @Test
  default void dataStayUnchanged() {
    Dataset train = independentCopy(subject().train());
    RegressionModel model = subject().fit(train);
    model.predict(train);
    model.evaluate(train);
    assertThat(train).isEqualTo(subject().train());
  }

  /** A model is finished: later fits with the same specification do not touch it. */
  @Test
  default void laterFitsLeaveTheModelAlone() {
    R regressor = subject().regressor();
    RegressionModel model = regressor.fit(subject().train(), subject().target());
    double[] before = model.predict(subject().train());
    regressor.fit(withTargetDoubled(), subject().target());
    Bits.assertSame(model.predict(subject().train()), before);
  }

  private Dataset withTargetDoubled() {
    NumericColumn target = subject().train().numeric(subject().target());
    return subject().train().with(target.map(value -> 2 * value + 1));
  }

  /** The model says what it was fitted for and how it went. */
  @Test
  default void modelKnowsTargetInputsAndReport() {
    RegressionModel model = subject().fit();
    assertThat(model.target()).isEqualTo(subject().target());
    assertThat(model.inputs().names())
        .doesNotContain(subject().target())
        .isSubsetOf(subject().train().columnNames());
    assertThat(model.report().status()).isNotNull();
    assertThat(model.report().iterations()).isNotNegative();
    assertThat(model.predictorCount()).isNotNegative();
  }

  /** Who is interrupted does not begin. */
  @Test
  default void interruptionStopsTheFit() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> subject().fit()).isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).as("the flag stays set").isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  /** Who asks to stop is heard. */
  @Test
  default void cancellationStopsTheFit() {
    FitContext context = FitContext.create().cancelWhen(() -> true);
    assertThatThrownBy(() -> subject().fit(subject().train(), context))
        .isInstanceOf(CancellationException.class);
  }

  /** A numeric feature that does not vary has the documented outcome. */
  @Test
  default void constantColumnHasItsOutcome() {
    Dataset train = subject().train();
    String column = firstNumericInput();
    Dataset constant = train.with(Spoilt.constant(train.numeric(column)));
    FitOutcome.assertOutcome(
        subject().constantColumn(), () -> subject().fit(constant), constant, column);
  }

  private String firstNumericInput() {
    Dataset train = subject().train();
    String column =
        subject().fit().inputs().names().stream()
            .filter(name -> train.column(name) instanceof NumericColumn)
            .findFirst()
            .orElse("");
    Assumptions.assumeFalse(column.isEmpty(), "there is no numeric feature");
    return column;
  }

  /** A target that does not vary has the documented outcome. */
  @Test
  default void constantTargetHasItsOutcome() {
    Dataset train = subject().train();
    String target = subject().target();
    Dataset constant = train.with(Spoilt.constant(train.numeric(target)));
    FitOutcome.assertOutcome(
        subject().constantTarget(), () -> subject().fit(constant), constant, target);
  }

  private static Dataset independentCopy(Dataset data) {
    int[] all = IntStream.range(0, data.rowCount()).toArray();
    return Dataset.of(data.columns().stream().map(c -> c.rows(all)).toList());
  }
}
