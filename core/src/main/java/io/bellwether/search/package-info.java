/**
 * Finding the best parameters: grids, random draws and successive halving over any pipeline and any
 * option, judged by any measure and any cross-validation.
 *
 * <p>A search is told names and values, and how to build a specification from a combination of
 * them. It tries the combinations in the same folds, chooses the best, and fits that on all rows:
 *
 * <pre>{@code
 * var best = GridSearch.regression()
 *     .over("c", 1, 10, 100)
 *     .over("gamma", 0.01, 0.1, 1)
 *     .minimize(RegressionMetrics::rmse)
 *     .build(p -> Pipeline.builder()
 *         .add(Scaler.standard())
 *         .regressor(Svr.builder().c(p.get("c")).kernel(Kernel.rbf(p.get("gamma"))).build()))
 *     .fit(train, "units");
 * best.parameters();
 * best.trials();
 * best.model().predict(test);
 * }</pre>
 *
 * <p>Which one:
 *
 * <ul>
 *   <li>{@link io.bellwether.search.GridSearch} for one or two parameters;
 *   <li>{@link io.bellwether.search.RandomSearch} for more, or where the range is wide;
 *   <li>{@link io.bellwether.search.HalvingSearch} where rows are many and fits are slow.
 * </ul>
 *
 * <p>Where candidates differ only in an option along which a model has a path, such as the {@code
 * lambda} of a penalised regression ({@link io.bellwether.model.PathRegressor}), they are fitted
 * together in each fold, with the steps of their pipeline fitted once.
 *
 * <p>The best of many scores is too good, the more so the more were tried. How well the tuned model
 * will do is told by rows that the search has not seen: a test part, or {@link
 * io.bellwether.search.NestedCrossValidation}, in which the whole search is repeated in every fold.
 *
 * <p>This package is above {@code selection}, which knows folds and not what is tuned.
 *
 * <p>Literature: J. Bergstra and Y. Bengio, Journal of Machine Learning Research 13 (2012) 281-305;
 * L. Li et al., "Hyperband", JMLR 18(185) (2018); S. Varma and R. Simon, "Bias in error estimation
 * when using cross-validation for model selection", BMC Bioinformatics 7:91 (2006); G. Cawley and
 * N. Talbot, "On over-fitting in model selection", JMLR 11 (2010) 2079-2107.
 */
@NullMarked
package io.bellwether.search;

import org.jspecify.annotations.NullMarked;
