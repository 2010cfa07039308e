/**
 * Forecasts that add up: stores to regions to the total, items to categories.
 *
 * <p>Forecasts made series by series do not add up: the forecast of the total is not the sum of
 * those of the stores. A {@link io.bellwether.timeseries.hierarchy.Hierarchy} says which series are
 * sums of which; a {@link io.bellwether.timeseries.hierarchy.Reconciliation} changes the forecasts
 * of all levels as little as it can so that they add up, and shares what each level knows.
 *
 * <pre>{@code
 * Hierarchy levels = Hierarchy.of(demand).total().by("store").by("item").build();
 * PanelForecast base = PanelForecaster.builder(Auto.create()).fallback(SeasonalNaive.create())
 *     .keep(Kept.RESIDUALS).build().forecast(levels.aggregate(demand), 12);
 * PanelForecast plan = Reconciliation.minTrace(ErrorCovariance.SHRINKAGE).reconcile(levels, base);
 * }</pre>
 *
 * <table>
 * <caption>Which reconciliation when</caption>
 * <tr><th>the case</th><th>take</th></tr>
 * <tr><td>residuals are kept and histories are not very short; the most accurate in most
 * studies</td><td>{@code minTrace(SHRINKAGE)}</td></tr>
 * <tr><td>there are no residuals</td><td>{@code minTrace(STRUCTURAL)} or {@code ols()}</td></tr>
 * <tr><td>the bottom series are smooth</td><td>{@code bottomUp()}</td></tr>
 * <tr><td>only the total can be forecast at all</td><td>{@code topDown}</td></tr>
 * </table>
 *
 * <p>Keep the residuals ({@code keep(Kept.RESIDUALS)}) when the forecasts are made; they are not to
 * be had afterwards. Means add up; bounds of intervals do not and must not, as not all stores have
 * bad luck at once. Reconciled forecasts of single items may fall below zero where few are sold.
 *
 * <p>To read on: S. L. Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, "Optimal forecast
 * reconciliation for hierarchical and grouped time series through trace minimization", Journal of
 * the American Statistical Association 114 (2019); R. J. Hyndman, G. Athanasopoulos,
 * <i>Forecasting: Principles and Practice</i>, 3rd ed., chapter 11.
 */
@NullMarked
package io.bellwether.timeseries.hierarchy;

import org.jspecify.annotations.NullMarked;
