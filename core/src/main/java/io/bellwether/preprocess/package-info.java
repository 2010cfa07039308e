/**
 * Preparing tables for models: filling gaps, taming outliers, scaling, encoding labels.
 *
 * <p>A step is described once ({@link io.bellwether.preprocess.Imputer#median()}), learns from
 * training rows only ({@code fit}) and is then applied to any rows ({@code transform}) by column
 * name. What it learned and changed it tells, column by column ({@code effects()}, {@code
 * summary()}). In a pipeline, cross-validation fits every step anew in each fold, so that nothing
 * is learned from test rows.
 *
 * <table>
 * <caption>Which step when</caption>
 * <tr><th>the data</th><th>the step</th></tr>
 * <tr><td>have gaps</td><td>{@link io.bellwether.preprocess.Imputer}: median for numbers, most
 * frequent for labels; with an indicator where a gap means something</td></tr>
 * <tr><td>have wild values that are real</td><td>{@link io.bellwether.preprocess.OutlierClipper}</td>
 * </tr>
 * <tr><td>have rows that do not belong</td><td>{@link io.bellwether.preprocess.OutlierRemover}:
 * removes training rows only</td></tr>
 * <tr><td>have labels or codes</td><td>{@link io.bellwether.preprocess.OneHotEncoder}, before models
 * of numbers</td></tr>
 * <tr><td>carry columns that the model is not to see, such as the date that folds are cut
 * by</td><td>{@link io.bellwether.preprocess.ColumnDropper}</td></tr>
 * <tr><td>are measured in different units</td><td>{@link io.bellwether.preprocess.Scaler}, before
 * models with distances or penalties; least squares and trees do not need it</td></tr>
 * </table>
 *
 * <pre>{@code
 * FittedImputer imputer = Imputer.median().fit(train);
 * Dataset complete = imputer.transform(test);
 * System.out.println(imputer.summary());
 * }</pre>
 *
 * <p>The usual order: fill, clip, encode, scale. A step that names no columns acts on all features
 * of a type it can work on, never on the target or on auxiliary columns such as weights; one that
 * names columns refuses those that are not there, not features or of the wrong type. Missing values
 * pass through all steps as they are, but for those that fill or encode them.
 *
 * <p>Literature: T. Hastie, R. Tibshirani and J. Friedman, <i>The Elements of Statistical
 * Learning</i>, 2nd ed. 2009, sections 9.6 and 7.10.2 (the wrong and the right way to do
 * cross-validation); J. W. Tukey, <i>Exploratory Data Analysis</i>, 1977; R. J. Hyndman and Y. Fan,
 * "Sample quantiles in statistical packages", <i>The American Statistician</i> 50 (1996), 361-365;
 * R. J. A. Little and D. B. Rubin, <i>Statistical Analysis with Missing Data</i>, 3rd ed. 2019.
 */
@NullMarked
package io.bellwether.preprocess;

import org.jspecify.annotations.NullMarked;
