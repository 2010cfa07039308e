package io.bellwether.timeseries.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.persist.ModelFile;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Covariates are found by name and time, or it is said which is lacking. In addition to {@link
 * ForecasterContract}.
 *
 * @param <F> the type of the forecaster
 */
public interface CovariateForecasterContract<F extends CovariateForecaster> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  ForecasterSubject<F> subject();

  /** The model knows its covariates in the order in which they were given. */
  @Test
  default void modelKnowsItsCovariates() {
    SampleCovariates sample = sample();
    assertThat(fit(sample.all()).covariateNames()).containsExactly("price", "promotion");
    assertThat(subject().forecaster().fit(subject().history()).covariateNames()).isEmpty();
  }

  /** One object that reaches from before the history to after it serves fit and forecast. */
  @Test
  default void oneObjectServesFitAndForecast() {
    SampleCovariates sample = sample();
    CovariateForecastModel whole = fit(sample.all());
    CovariateForecastModel parts = fit(sample.of(subject().history().timeline()));
    Covariates future = sample.of(subject().history().timeline().next(8));
    Agreement.assertSame(whole.forecast(8, sample.all()), parts.forecast(8, future));
    ForecastTotal total = whole.forecastTotal(8, sample.all());
    assertThat(total.mean()).isEqualTo(parts.forecastTotal(8, future).mean());
    for (Innovations innovations : Innovations.values()) {
      FitContext context = FitContext.create();
      Agreement.assertSame(
          whole.simulate(8, 5, innovations, sample.all(), context),
          parts.simulate(8, 5, innovations, future, context));
    }
  }

  /** The order of covariates changes nothing but rounding, that of future ones nothing at all. */
  @Test
  default void orderOfCovariatesDoesNotMatter() {
    SampleCovariates sample = sample();
    CovariateForecastModel model = fit(sample.all());
    CovariateForecastModel other = fit(sample.reversed());
    Agreement.assertSame(model.forecast(8, sample.reversed()), model.forecast(8, sample.all()));
    double tolerance = subject().tolerance() * Agreement.spread(subject().history());
    Agreement.assertMoved(
        other.forecast(8, sample.all()), model.forecast(8, sample.all()), 1, 0, tolerance);
  }

  /** Without covariates it is the plain fit. */
  @Test
  default void noCovariatesArePlainFit() {
    Agreement.assertSameAnswers(
        fit(Covariates.none()), subject().forecaster().fit(subject().history()));
  }

  /** What the future holds matters; covariates that the model has not do not. */
  @Test
  default void onlyCovariatesOfTheModelMatter() {
    SampleCovariates sample = sample();
    CovariateForecastModel model = fit(sample.all());
    Covariates more = sample.all().and("weather", subject().history());
    Agreement.assertSame(model.forecast(4, more), model.forecast(4, sample.all()));
    assertThat(model.forecast(4, sample.dearer()).mean())
        .isNotEqualTo(model.forecast(4, sample.all()).mean());
  }

  /** Who was fitted with covariates needs them later. */
  @Test
  default void lackingCovariateIsNamed() {
    SampleCovariates sample = sample();
    CovariateForecastModel model = earlyFit(sample.all());
    FitContext context = FitContext.create();
    for (Covariates some : List.of(Covariates.none(), sample.price())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.forecast(3, some))
          .withMessageContaining("promotion");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.forecastTotal(3, some))
          .withMessageContaining("promotion");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.simulate(3, 2, Innovations.NORMAL, some, context))
          .withMessageContaining("promotion");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.append(subject().late(), some))
          .withMessageContaining("promotion");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.forecast(3))
        .withMessageContaining("promotion");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.append(subject().late()))
        .withMessageContaining("promotion");
  }

  /** A covariate that is not known in a period that needs it is named with the period. */
  @Test
  default void missingCovariateIsNamedWithItsPeriod() {
    SampleCovariates sample = sample();
    TimeSeries history = subject().history();
    String middle = history.timeline().label(20);
    assertThatThrownBy(() -> fit(sample.without(middle)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("promotion")
        .hasMessageContaining(middle);
    Timeline future = history.timeline().next(5);
    CovariateForecastModel model = fit(sample.all());
    Covariates four = sample.of(history.timeline().next(4));
    assertThat(model.forecast(4, four).horizon()).isEqualTo(4);
    assertThatThrownBy(() -> model.forecast(5, four))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(future.label(4));
    CovariateForecastModel early = earlyFit(sample.all());
    String last = history.timeline().label(history.length() - 1);
    assertThatThrownBy(() -> early.append(subject().late(), sample.without(last)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(last);
  }

  /** Covariates are not taken by position: on another calendar they are an error. */
  @Test
  default void covariatesOnAnotherCalendarAreRefused() {
    SampleCovariates sample = sample();
    CovariateForecastModel model = fit(sample.all());
    for (Covariates strange : List.of(sample.betweenPeriods(), sample.hourly())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fit(strange))
          .withMessageContaining("price")
          .withMessageContaining("calendar");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.forecast(3, strange))
          .withMessageContaining("price")
          .withMessageContaining("calendar");
    }
    // as long as the history, but a period late: the first period is not known
    assertThatThrownBy(() -> fit(sample.aPeriodLate()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(subject().history().timeline().label(0));
  }

  /** New observations with their covariates continue the model, and what is saved comes back. */
  @Test
  default void appendedAndSavedModelsKeepTheirCovariates() {
    SampleCovariates sample = sample();
    CovariateForecastModel longer = earlyFit(sample.all()).append(subject().late(), sample.all());
    assertThat(longer.series()).isEqualTo(subject().history());
    CovariateForecastModel oneByOne = earlyFit(sample.all());
    for (int i = 0; i < subject().late().length(); i++) {
      oneByOne = oneByOne.append(subject().late().slice(i, i + 1), sample.all());
    }
    Agreement.assertSame(oneByOne.forecast(6, sample.all()), longer.forecast(6, sample.all()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(longer, out);
    CovariateForecastModel loaded =
        ModelFile.load(new ByteArrayInputStream(out.toByteArray()), CovariateForecastModel.class);
    assertThat(loaded.covariateNames()).isEqualTo(longer.covariateNames());
    assertThat(loaded.residuals()).isEqualTo(longer.residuals());
    Agreement.assertSame(loaded.forecast(6, sample.all()), longer.forecast(6, sample.all()));
  }

  private SampleCovariates sample() {
    return new SampleCovariates(subject().history());
  }

  private CovariateForecastModel fit(Covariates covariates) {
    return subject().forecaster().fit(subject().history(), covariates);
  }

  private CovariateForecastModel earlyFit(Covariates covariates) {
    return subject().forecaster().fit(subject().early(), covariates);
  }
}
