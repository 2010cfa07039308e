/**
 * Linear models that a few strange rows cannot bend, and models of quantiles rather than means.
 *
 * <p>Take {@link io.bellwether.ml.robust.HuberRegression} where a linear regression would do but
 * for some targets that are far off: typing errors, bulk orders, stock-outs. Take {@link
 * io.bellwether.ml.robust.QuantileRegression} for the median, or for what a share of the rows stays
 * below: the 0.9 quantile of demand says how much to stock for nine days out of ten.
 *
 * <pre>{@code
 * HuberModel model = HuberRegression.create().fit(train, "units");
 * boolean[] strange = model.outliers(train);
 * double[] upper = QuantileRegression.of(0.9).fit(train, "units").predict(test);
 * }</pre>
 *
 * <p>Both tame targets that are far off, not features that are: a wrong price decides the slope
 * whatever the loss, so clip or remove such rows before ({@code io.bellwether.preprocess}).
 * Features must be numbers, finite and not missing. Quantiles fitted one by one may cross where
 * rows are few. Predictions of Huber's regression follow the bulk and add up to less than the total
 * where sales have a long upper tail.
 *
 * <p>Literature: P. Huber, <i>Robust Statistics</i>, Wiley 1981; A. Owen, A Robust Hybrid of Lasso
 * and Ridge Regression, Contemporary Mathematics 443, 2007; R. Koenker, <i>Quantile Regression</i>,
 * Cambridge 2005; R. Koenker and G. Bassett, Regression Quantiles, Econometrica 46, 1978; S.
 * Portnoy and R. Koenker, The Gaussian Hare and the Laplacian Tortoise, Statistical Science 12,
 * 1997; R. Koenker and V. d'Orey, Computing Regression Quantiles, Applied Statistics 36, 1987.
 */
@NullMarked
package io.bellwether.ml.robust;

import org.jspecify.annotations.NullMarked;
