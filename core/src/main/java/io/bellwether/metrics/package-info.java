/**
 * How good predictions are: measures of what was predicted against what came true.
 *
 * <p>{@link io.bellwether.metrics.RegressionMetrics} judges predicted numbers. Which measure when:
 *
 * <ul>
 *   <li>{@code rmse} when large errors hurt more than in proportion, {@code mae} when they hurt in
 *       proportion, {@code medianAe} when a few of them should not count;
 *   <li>{@code wape} (errors as a share of all sales) to compare across products; {@code mape} and
 *       {@code smape} because people ask for them: both favour low predictions or small rows;
 *   <li>{@code bias} to see whether predictions are too high or too low on the whole;
 *   <li>{@code r2} for the share of the variation that is explained, {@code adjustedR2} to compare
 *       models of different size on the rows they were fitted on.
 * </ul>
 *
 * <p>{@link io.bellwether.metrics.ClassificationMetrics} judges labels, scores and probabilities:
 *
 * <ul>
 *   <li>{@code accuracy} when classes are about equally frequent and errors cost the same, {@code
 *       balancedAccuracy}, {@code f1} or {@code matthews} when one is rare;
 *   <li>{@code rocAuc} for the order that scores put rows into, whatever the threshold, {@code
 *       averagePrecision} when the class is rare and only the best scores matter;
 *   <li>{@code logLoss} and {@code brier} for the probabilities themselves, with a {@link
 *       io.bellwether.metrics.CalibrationCurve} to see where they are wrong;
 *   <li>{@link io.bellwether.metrics.LiftTable} for whom to write to, {@link
 *       io.bellwether.metrics.Thresholds} with {@link io.bellwether.metrics.DecisionCosts} for
 *       where to draw the line.
 * </ul>
 *
 * <pre>{@code
 * ClassificationMetrics churn = model.evaluate(customers);
 * churn.rocAuc();
 * churn.forClass("leaves").liftTable();
 * churn.forClass("leaves").thresholds().cheapest(DecisionCosts.of(5, 80)).threshold();
 * }</pre>
 *
 * <pre>{@code
 * RegressionMetrics metrics = RegressionMetrics.of(actual, predicted);
 * double typicalError = metrics.mae();
 * System.out.println(metrics.summary());
 * }</pre>
 *
 * <p>{@link io.bellwether.metrics.ForecastMetrics} judges forecasts of series, with {@code mase} to
 * compare across series of any scale and the coverage of their intervals; a backtest of {@code
 * io.bellwether.timeseries.backtest} collects them, {@link
 * io.bellwether.metrics.ForecastComparison} puts forecasters beside each other.
 *
 * <p>Missing values are refused, in what was predicted as in what came true; only forecasts may be
 * judged with actual values missing, which are left out and counted. A measure that the data do not
 * define, such as {@code r2} of a constant target, is {@code NaN}, never 0 or 1 in its place.
 * Measure on rows that the model has not seen.
 *
 * <p>Literature: R. J. Hyndman and A. B. Koehler, "Another look at measures of forecast accuracy",
 * International Journal of Forecasting 22 (2006) 679-688, which also says what is wrong with the
 * percentage measures; T. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters
 * 27 (2006) 861-874.
 */
@NullMarked
package io.bellwether.metrics;

import org.jspecify.annotations.NullMarked;
