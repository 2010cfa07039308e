/**
 * Forecasts that add up: stores to regions to the total, items to categories.
 *
 * <p>Forecasts made series by series do not add up: the forecast of the total is not the sum of
 * those of the stores. A {@link io.bellwether.timeseries.hierarchy.Hierarchy} says which series are
 * sums of which; a {@link io.bellwether.timeseries.hierarchy.Reconciliation} changes the forecasts
 * of all levels as little as it can so that they add up, and shares what each level knows.
 *
 * <pre>{@code
 * Hierarchy levels = Hierarchy.of(retail).total().by("state").by("industry").build();
 * PanelForecast base = PanelForecaster.builder(forecaster).fallback(SeasonalNaive.create())
 *     .keep(Kept.RESIDUALS).build().forecast(levels.aggregate(retail), 12);
 * PanelForecast plan = Reconciliation.minTrace(ErrorCovariance.SHRINKAGE).reconcile(levels, base);
 * }</pre>
 *
 * <p>Which: {@code minTrace(SHRINKAGE)} where residuals are kept and histories are not very short,
 * for it is the most accurate in most studies; {@code minTrace(STRUCTURAL)} or {@code ols()} where
 * there are no residuals; {@code bottomUp()} where the bottom series are smooth; {@code topDown}
 * where only the total can be forecast at all.
 *
 * <p>To read on: S. L. Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, "Optimal forecast
 * reconciliation for hierarchical and grouped time series through trace minimization", Journal of
 * the American Statistical Association 114 (2019); R. J. Hyndman, G. Athanasopoulos,
 * <i>Forecasting: Principles and Practice</i>, 3rd ed., chapter 11.
 */
@NullMarked
package io.bellwether.timeseries.hierarchy;

import org.jspecify.annotations.NullMarked;
