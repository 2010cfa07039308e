package io.bellwether.timeseries.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.ForecasterSubject.Outcome;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Series that cannot be used are refused with a cure.
 *
 * @param <F> the type of the forecaster
 */
public interface ForecasterErrorContract<F extends Forecaster> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  ForecasterSubject<F> subject();

  /** The least number of values suffices, one less does not. */
  @Test
  default void tooShortSeriesIsRefused() {
    TimeSeries history = subject().history();
    ForecastModel model = subject().fit(history.head(subject().minimumLength()));
    Agreement.assertFinite(model.forecast(3).mean());
    TimeSeries short1 = history.head(subject().minimumLength() - 1);
    assertThatThrownBy(() -> subject().fit(short1))
        .isInstanceOfSatisfying(
            FitException.class,
            refusal -> {
              assertThat(refusal.reason()).contains(String.valueOf(short1.length()));
              assertThat(refusal.remedy()).isNotBlank();
            });
  }

  /** A series of no periods is refused. */
  @Test
  default void emptySeriesIsRefused() {
    assertThatThrownBy(() -> subject().fit(subject().history().head(0)))
        .isInstanceOf(FitException.class);
  }

  /** A series without a known value is refused. */
  @Test
  default void allMissingIsRefused() {
    double[] values = new double[subject().history().length()];
    Arrays.fill(values, Double.NaN);
    Throwable refusal = catchThrowable(() -> subject().fit(subject().history().withValues(values)));
    assertThat(refusal).isInstanceOfAny(FitException.class, DataException.class);
    assertThat(refusal).hasMessageContaining("missing");
  }

  /** Missing values at the start, inside and at the end are handled or refused, as documented. */
  @Test
  default void missingValuesAreHandledOrRefused() {
    int n = subject().history().length();
    for (int hole : new int[] {0, n / 2, n - 1}) {
      TimeSeries holed = holed(hole);
      if (takesMissing(hole == n - 1)) {
        ForecastModel model = Agreement.assertFits(() -> subject().fit(holed));
        Agreement.assertFinite(model.forecast(5).mean());
        Agreement.assertFinite(model.forecast(5).lower(0.9));
        assertThat(model.series()).isEqualTo(holed);
        assertThat(model.residuals().value(hole)).isNaN();
      } else {
        assertThatThrownBy(() -> subject().fit(holed))
            .isInstanceOf(DataException.class)
            .hasMessageContaining(holed.timeline().label(hole))
            .hasMessageContaining("interpolate");
      }
    }
  }

  /** A value that is missing later is handled or refused like one that is missing before. */
  @Test
  default void missingLaterValuesAreHandledOrRefused() {
    ForecastModel early = subject().fit(subject().early());
    double[] values = subject().late().values();
    values[values.length - 1] = Double.NaN;
    TimeSeries later = subject().late().withValues(values);
    if (takesMissing(true)) {
      ForecastModel longer = Agreement.assertFits(() -> early.append(later));
      Agreement.assertFinite(longer.forecast(5).mean());
    } else {
      assertThatThrownBy(() -> early.append(later))
          .isInstanceOf(DataException.class)
          .hasMessageContaining(later.timeline().label(values.length - 1));
    }
  }

  private boolean takesMissing(boolean atTheEnd) {
    return subject().missing() == Outcome.FITS
        || (subject().missing() == Outcome.FITS_BUT_AT_THE_END && !atTheEnd);
  }

  private TimeSeries holed(int hole) {
    double[] values = subject().history().values();
    values[hole] = Double.NaN;
    return subject().history().withValues(values);
  }
}
