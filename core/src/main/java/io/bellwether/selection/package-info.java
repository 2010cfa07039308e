/**
 * Judging a model by rows that it has not seen: splits and cross-validation.
 *
 * <p>{@link io.bellwether.selection.TrainTest} cuts a table in two once: quick, and enough when
 * rows are many. {@link io.bellwether.selection.CrossValidation} tests every row, in turns, and so
 * tells how much a score varies. Both come in the same forms; which one follows from how the model
 * will be used:
 *
 * <ul>
 *   <li>at random ({@code kFold}, {@code random}) when rows are independent of each other;
 *   <li>{@code stratified} when labels are rare or the target is skewed, so that each part has its
 *       share;
 *   <li>{@code grouped} when the model will meet new stores or customers: none is on both sides;
 *   <li>by time ({@code expandingWindow}, {@code byTime}) when the model will predict the future:
 *       the part that is tested always comes after what was learned from.
 * </ul>
 *
 * <pre>{@code
 * var result = CrossValidation.kFold(5, 42).evaluate(pipeline, sales, "units");
 * double error = result.mean(RegressionMetrics::rmse);
 * double spread = result.standardDeviation(RegressionMetrics::rmse);
 * }</pre>
 *
 * <p>In every fold everything is fitted anew on the training rows alone, preprocessing included. A
 * fold that fails is part of the result, with its reason, and not passed over.
 *
 * <p>Easily done wrong: rows of one customer, store or day are alike, and random folds put some of
 * them on either side; the score is then that of a model that has met them all. Nor may the future
 * foretell the past. When in doubt take {@code grouped} or {@code expandingWindow}, whose scores
 * are worse and true.
 *
 * <p>Literature: T. Hastie, R. Tibshirani and J. Friedman, "The Elements of Statistical Learning",
 * 2nd ed. (2009), section 7.10; S. Arlot and A. Celisse, "A survey of cross-validation procedures
 * for model selection", Statistics Surveys 4 (2010) 40-79.
 */
@NullMarked
package io.bellwether.selection;

import org.jspecify.annotations.NullMarked;
