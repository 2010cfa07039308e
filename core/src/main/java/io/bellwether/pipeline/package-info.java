/**
 * Pipelines: preprocessing steps and a model that are fitted, validated, saved and asked as one.
 *
 * <p>For what? A model that was trained on filled, encoded and scaled columns is worth nothing
 * without the same filling, encoding and scaling on the day of use. A pipeline keeps them together,
 * and keeps what was learned from training rows apart from what is predicted for: every step is
 * fitted on training rows only, in every fold of a cross-validation anew.
 *
 * <pre>{@code
 * var pipeline = Pipeline.builder()
 *     .add(Imputer.median())
 *     .add(OneHotEncoder.of("brand", "store"))
 *     .add(Scaler.standard())
 *     .regressor(LinearRegression.ols());
 * var fitted = pipeline.fit(split.train(), "units");
 * double units = fitted.predict(
 *     Map.of("brand", "tropicana", "store", "5", "price", 2.79, "deal", 1, "feature", 0));
 * }</pre>
 *
 * <ul>
 *   <li>{@code regressor(...)} ends a pipeline for numbers, {@code classifier(...)} one for labels.
 *       It is itself a {@link io.bellwether.model.Regressor} or {@link
 *       io.bellwether.model.Classifier}: whatever takes one (validation, search, calibration, a
 *       forecaster) takes a pipeline.
 *   <li>{@link io.bellwether.pipeline.TargetTransform} before {@code regressor(...)} lets the model
 *       learn the logarithm of the target and gives predictions back in its units: for sales that
 *       spread the more the more is sold. Predictions are then medians; {@code smearing()} makes
 *       them means, which add up to totals.
 *   <li>{@code fitted.model()} is the model at the end, with all that it can tell, in terms of the
 *       columns that reach it.
 * </ul>
 *
 * <p>Easily done wrong: fitting a step on the whole table before it is split. The rows to be
 * predicted have then had their say in what is learned, and scores are too good.
 *
 * <p>A pipeline whose steps look at one row at a time runs as one {@link
 * io.bellwether.rows.RowProgram}: a table block by block, a single record without allocation.
 *
 * <p>Literature: T. Hastie, R. Tibshirani and J. Friedman, <i>The Elements of Statistical
 * Learning</i>, 2nd ed. 2009, section 7.10.2 (the wrong and the right way to do cross-validation);
 * S. Kaufman, S. Rosset and C. Perlich, "Leakage in data mining", KDD 2011; N. Duan, "Smearing
 * estimate", Journal of the American Statistical Association 78 (1983).
 */
@NullMarked
package io.bellwether.pipeline;

import org.jspecify.annotations.NullMarked;
