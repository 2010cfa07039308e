package io.bellwether.timeseries.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * New observations move the end of the history, not the parameters.
 *
 * @param <F> the type of the forecaster
 */
public interface ForecastAppendContract<F extends Forecaster> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  ForecasterSubject<F> subject();

  /** Nothing new, nothing changed. */
  @Test
  default void appendingNothingChangesNothing() {
    ForecastModel model = subject().fit();
    int n = subject().history().length();
    Agreement.assertSameAnswers(model.append(subject().history().slice(n, n)), model);
  }

  /** One by one or all at once is the same. */
  @Test
  default void appendingOneByOneIsAppendingAtOnce() {
    ForecastModel atOnce = subject().fit(subject().early()).append(subject().late());
    ForecastModel oneByOne = subject().fit(subject().early());
    for (int i = 0; i < subject().late().length(); i++) {
      oneByOne = oneByOne.append(subject().late().slice(i, i + 1));
    }
    Agreement.assertSameAnswers(oneByOne, atOnce);
  }

  /** The longer model goes on from the end of the later values; the shorter one stays. */
  @Test
  default void appendedModelGoesOnFromTheEnd() {
    ForecastModel model = subject().fit(subject().early());
    double[] before = model.forecast(4).mean().values();
    ForecastModel longer = model.append(subject().late());
    assertThat(longer.getClass()).isEqualTo(model.getClass());
    assertThat(longer.series()).isEqualTo(subject().history());
    assertThat(longer.forecast(4).periods()).isEqualTo(subject().history().timeline().next(4));
    assertThat(longer.report()).isEqualTo(model.report());
    assertThat(model.series()).isEqualTo(subject().early());
    assertThat(model.forecast(4).mean().values()).isEqualTo(before);
    int n = subject().early().length();
    assertThat(longer.fitted().head(n)).isEqualTo(model.fitted());
    assertThat(longer.residuals().head(n)).isEqualTo(model.residuals());
  }

  /** The fitted value of a new period is what the model had forecast for it. */
  @Test
  default void appendedPeriodWasForecastBefore() {
    Assumptions.assumeTrue(subject().has(Property.ADDITIVE), "the scales differ");
    ForecastModel model = subject().fit(subject().early());
    int n = subject().early().length();
    double forecast = model.forecast(1).mean().value(0);
    double fitted = model.append(subject().late()).fitted().value(n);
    double size = Math.abs(forecast) + Agreement.spread(subject().early());
    // the same recursion, perhaps in another order
    assertThat(fitted).isCloseTo(forecast, within(1e-10 * size));
  }

  /** Later values that do not follow are refused. */
  @Test
  default void valuesThatDoNotFollowAreRefused() {
    TimeSeries early = subject().early();
    ForecastModel model = subject().fit(early);
    int n = early.length();
    String due = early.timeline().label(n);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.append(subject().history().slice(n + 1, n + 3)))
        .withMessageContaining(due);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.append(early.tail(2)))
        .withMessageContaining(due);
    int season = early.seasonLength() + 1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.append(subject().late().withSeason(season)))
        .withMessageContaining("season");
  }
}
