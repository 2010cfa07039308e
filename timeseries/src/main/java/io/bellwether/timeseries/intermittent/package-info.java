/**
 * Demand that comes now and then: spare parts, slow movers, single stores.
 *
 * <table>
 * <caption>Which forecaster for which demand</caption>
 * <tr><th>demand</th><th>forecaster</th></tr>
 * <tr><td>you have not looked</td>
 *     <td>{@link io.bellwether.timeseries.intermittent.AutoIntermittent}</td></tr>
 * <tr><td>comes now and then and will go on</td>
 *     <td>{@link io.bellwether.timeseries.intermittent.Croston}, corrected: {@code Croston.sba()}</td></tr>
 * <tr><td>may die out</td>
 *     <td>{@link io.bellwether.timeseries.intermittent.Tsb}</td></tr>
 * <tr><td>is decided on by the month, but recorded by the day; may have trend or season</td>
 *     <td>{@link io.bellwether.timeseries.intermittent.Adida}, with a forecaster of its buckets</td></tr>
 * <tr><td>as above, and no bucket recommends itself</td>
 *     <td>{@link io.bellwether.timeseries.intermittent.Imapa}</td></tr>
 * </table>
 *
 * <p>{@link io.bellwether.timeseries.intermittent.DemandClassifier} says of what kind demand is.
 *
 * <pre>{@code
 * AutoIntermittentModel model = AutoIntermittent.create().fit(part);
 * model.forecast(6).mean();                    // expected demand, a fraction of a unit a month
 * model.forecastTotal(3).quantile(0.98);       // order up to: suffices 98 times of 100 in 3 months
 * model.profile().sentence();                  // "The demand is lumpy: demand in 9 of 45 ..."
 * }</pre>
 *
 * <p>Missing periods are passed over; negative values are refused, so returns have to be netted or
 * left out before. A forecast of a fraction of a unit is right: judge it by what stock costs and
 * not by {@code mape}, which zeros make meaningless, nor by {@code mae}, which a forecast of
 * nothing wins.
 *
 * <p><b>The distribution.</b> A mean of 0.3 units a month does not say how many to stock. All
 * models have the same kind of distribution around their means: in each period there is demand with
 * a probability, and if so its size is one of the past sizes, drawn with replacement. Quantiles of
 * periods and totals, and simulated paths, therefore are never negative, and whole numbers wherever
 * the history is (whole packs, if all sizes are multiples of a pack). Probability and sizes are
 * themselves uncertain, and the same for all periods of a future; totals take that into account.
 * The probability is that of the model (Croston, TSB), or what its mean asks for, given past sizes.
 * What has never been seen, a demand larger than all before, is not drawn either: for the first few
 * demands of a new item look at similar ones. The bootstrap is that of A. Viswanathan, C. Zhou, A
 * new bootstrapping based method for forecasting and safety stock determination for intermittent
 * demand items (Michigan, 2008), with the probability of the model in place of drawn intervals; T.
 * Willemain, C. Smart, H. Schwarz, A new approach to forecasting intermittent demand for service
 * parts inventories, International Journal of Forecasting 20 (2004), draw occurrence from a Markov
 * chain instead.
 *
 * <p>Literature: J. Croston, Forecasting and stock control for intermittent demands, Operational
 * Research Quarterly 23 (1972); A. Syntetos and J. Boylan, The accuracy of intermittent demand
 * estimates, International Journal of Forecasting 21 (2005); R. Teunter, A. Syntetos and M. Babai,
 * Intermittent demand: linking forecasting to inventory obsolescence, European Journal of
 * Operational Research 214 (2011); J. Boylan, A. Syntetos, Intermittent Demand Forecasting, Wiley
 * 2021.
 */
@NullMarked
package io.bellwether.timeseries.intermittent;

import org.jspecify.annotations.NullMarked;
