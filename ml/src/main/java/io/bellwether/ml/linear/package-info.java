/**
 * Linear models: a target as a weighted sum of features, with everything that statistics can say
 * about the weights.
 *
 * <p>Take {@link io.bellwether.ml.linear.LinearRegression} first: it is fast, it can be read, and
 * it tells how certain every coefficient and every prediction is. Take something else when the
 * effect of a feature bends or depends on others in ways that derived columns (logarithms,
 * products, indicators) do not catch.
 *
 * <pre>{@code
 * LinearModel model = LinearRegression.ols().fit(train, "units");
 * System.out.println(model.summary());
 * Interval effect = model.coefficient("price").interval(0.95);
 * }</pre>
 *
 * <p>Literature: G. Seber and A. Lee, <i>Linear Regression Analysis</i>, 2nd edition, Wiley 2003;
 * A. Björck, <i>Numerical Methods for Least Squares Problems</i>, SIAM 1996; J. MacKinnon and H.
 * White, Some Heteroskedasticity-Consistent Covariance Matrix Estimators, Journal of Econometrics
 * 29, 1985.
 */
@NullMarked
package io.bellwether.ml.linear;

import org.jspecify.annotations.NullMarked;
