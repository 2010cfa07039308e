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
 * <table>
 * <caption>Which option, or which other package, when</caption>
 * <tr><th>the case</th><th>take</th></tr>
 * <tr><td>the spread grows with the level, or nobody knows</td><td>{@code standardErrors(StandardErrors.HC3)};
 * or a logarithm of the target ({@code TargetTransform.log()} of a pipeline)</td></tr>
 * <tr><td>rows stand for averages of different size</td><td>{@code weights("column")}</td></tr>
 * <tr><td>rows do not fit into memory</td><td>{@link io.bellwether.ml.linear.LinearAccumulator}</td></tr>
 * <tr><td>features say the same</td><td>it fails and names them; drop one, set {@link
 * io.bellwether.ml.linear.Collinearity}, or take {@code io.bellwether.ml.penalized}</td></tr>
 * <tr><td>counts, or amounts that are never negative</td><td>{@code io.bellwether.ml.glm}</td></tr>
 * <tr><td>a few targets are far off</td><td>{@code io.bellwether.ml.robust}</td></tr>
 * </table>
 *
 * <p>All columns but target, weights and offset are features; they must be numbers, finite and not
 * missing: fill and encode before, in a pipeline. Scaling is not needed. An interval of a
 * coefficient is about the mean; one of a prediction ({@code PredictionIntervals}) about the next
 * row, and wider.
 *
 * <p>Literature: G. Seber and A. Lee, <i>Linear Regression Analysis</i>, 2nd edition, Wiley 2003;
 * A. Björck, <i>Numerical Methods for Least Squares Problems</i>, SIAM 1996; J. MacKinnon and H.
 * White, Some Heteroskedasticity-Consistent Covariance Matrix Estimators, Journal of Econometrics
 * 29, 1985.
 */
@NullMarked
package io.bellwether.ml.linear;

import org.jspecify.annotations.NullMarked;
