/**
 * The contracts: what a specification, a fit and a model are, whatever the method.
 *
 * <p>A specification describes, {@code fit} estimates and returns a new, immutable, thread-safe
 * model, and a {@link io.bellwether.model.FitReport} tells how it went. Nothing changes its state.
 * Who has learned one method knows all of them:
 *
 * <table>
 * <caption>One shape for all methods</caption>
 * <tr><th>to</th><th>specification</th><th>what {@code fit} returns</th></tr>
 * <tr><td>predict numbers</td><td>{@link io.bellwether.model.Regressor}</td><td>{@link
 * io.bellwether.model.RegressionModel}</td></tr>
 * <tr><td>predict labels</td><td>{@link io.bellwether.model.Classifier}</td><td>{@link
 * io.bellwether.model.ClassificationModel}</td></tr>
 * <tr><td>prepare tables</td><td>{@link io.bellwether.model.Transformer}</td><td>{@link
 * io.bellwether.model.FittedTransformer}</td></tr>
 * </table>
 *
 * <pre>{@code
 * RegressionModel model = LinearRegression.ols().fit(train, "units");
 * double[] predictions = model.predict(test);
 * RegressionMetrics metrics = model.evaluate(test);
 * model.report().requireConverged();          // for the strict
 * }</pre>
 *
 * <p>{@link io.bellwether.model.FitContext} is how to run it and may be left out: seed, executor,
 * progress, cancellation. It never decides what comes out, but for the seed: any number of threads
 * gives the same bits.
 *
 * <pre>{@code
 * FitContext context = FitContext.create().seed(7).executor(pool).onProgress(progress);
 * var lasso = Lasso.crossValidated(CrossValidation.kFold(5, 42));
 * double[] predicted = lasso.fit(train, "units", context).predict(test);
 * }</pre>
 *
 * <p>Every column but the target, weights and offset is a feature: drop what a model is not to
 * learn from. Predictions go by the names of columns; their order does not matter, columns that
 * were no features are ignored, and the target may be missing. What cannot be estimated ends in a
 * {@link io.bellwether.model.FitException} with the reason and the remedy.
 *
 * <p>A regression of one's own implements {@link io.bellwether.model.Regressor} and {@link
 * io.bellwether.model.NumericRegressionModel}; a step of one's own {@link
 * io.bellwether.model.Transformer} and {@link io.bellwether.model.RowwiseTransformer}.
 *
 * <p>To read on: L. Buitinck et al., "API design for machine learning software: experiences from
 * the scikit-learn project", ECML PKDD workshop 2013, whose names these are; there, fitting changes
 * the object.
 */
@NullMarked
package io.bellwether.model;

import org.jspecify.annotations.NullMarked;
