/**
 * The contracts: what a specification, a fit and a model are, whatever the method.
 *
 * <p>A specification ({@link io.bellwether.model.Regressor}, {@link
 * io.bellwether.model.Transformer}) describes; {@code fit} estimates and returns a new, immutable,
 * thread-safe model ({@link io.bellwether.model.RegressionModel}, {@link
 * io.bellwether.model.FittedTransformer}); a {@link io.bellwether.model.FitReport} tells how it
 * went. {@link io.bellwether.model.FitContext} says how to run it: seed, executor, progress,
 * cancellation.
 *
 * <pre>{@code
 * RegressionModel model = LinearRegression.ols().fit(train, "units");
 * double[] predictions = model.predict(test);
 * RegressionMetrics metrics = model.evaluate(test);
 * }</pre>
 *
 * <p>A regression of one's own implements {@link io.bellwether.model.Regressor} and {@link
 * io.bellwether.model.NumericRegressionModel}; a step of one's own {@link
 * io.bellwether.model.Transformer} and {@link io.bellwether.model.RowwiseTransformer}.
 */
@NullMarked
package io.bellwether.model;

import org.jspecify.annotations.NullMarked;
