/**
 * What a fitted model has learned, whatever the model.
 *
 * <p>{@link io.bellwether.explain.PermutationImportance} tells how much worse predictions get when
 * a column is shuffled, so that the model cannot use it: which columns the model relies on, in
 * units of any measure.
 *
 * <pre>{@code
 * Importances importances = PermutationImportance.regression()
 *     .increaseOf("rmse", RegressionMetrics::rmse)
 *     .build()
 *     .measure(fitted, split.test());
 * System.out.println(importances.summary());
 * }</pre>
 *
 * <p>Which one: a linear model tells its coefficients with their intervals by itself, which is more
 * than an importance; ask {@code PermutationImportance} about models that have none, such as
 * support vectors, and about whole pipelines, where it speaks of the columns that the user knows.
 * {@code regression()} and {@code classification()} have measures of their own; {@code increaseOf}
 * is for errors, {@code decreaseOf} for scores that are better when large.
 *
 * <p>Measure on rows that the model has not seen: on training rows, columns that it has learned by
 * heart look important. Importance is of the model and not of the world; a poor model tells little.
 * Columns that say the same share their importance, or hide each other's: shuffle them together.
 *
 * <p>Literature: L. Breiman, "Random Forests", Machine Learning 45 (2001) 5-32, section 10; A.
 * Fisher, C. Rudin and F. Dominici, "All Models are Wrong, but Many are Useful", Journal of Machine
 * Learning Research 20(177) (2019).
 */
@NullMarked
package io.bellwether.explain;

import org.jspecify.annotations.NullMarked;
