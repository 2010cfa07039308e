/**
 * Logistic regression: which of several classes a row belongs to, with probabilities, and with
 * everything that statistics can say about what they depend on.
 *
 * <p>Take {@link io.bellwether.ml.logistic.LogisticRegression} first for a target of labels: it is
 * fast, its probabilities are usually well calibrated, and every coefficient has a meaning (an odds
 * ratio), a standard error and a p-value. Take a {@linkplain
 * io.bellwether.ml.logistic.LogisticRegression#ridge ridge} penalty when there are many or
 * correlated features or when the classes can be separated, a {@linkplain
 * io.bellwether.ml.logistic.LogisticRegression#lasso lasso} when only some features should stay;
 * scale the features first. Take something else when effects bend or depend on one another in ways
 * that derived columns do not catch.
 *
 * <pre>{@code
 * LogisticModel model = LogisticRegression.create().fit(customers, "churn");
 * System.out.println(model.summary());
 * Interval effect = model.coefficient("price").oddsRatioInterval(0.95);
 * }</pre>
 *
 * <p>Features must be numbers, finite and not missing. If they tell the classes apart without a
 * fault, coefficients run to infinity: the fit ends with a warning that names the features, and a
 * penalty helps. Penalised coefficients have no standard errors to give. A label is predicted where
 * its probability is the largest, which for a rare class is seldom: {@code
 * io.bellwether.calibrate.ThresholdClassifier} draws the line by cost.
 *
 * <p>Literature: D. Hosmer, S. Lemeshow and R. Sturdivant, <i>Applied Logistic Regression</i>, 3rd
 * edition, Wiley 2013; A. Agresti, <i>Categorical Data Analysis</i>, 3rd edition, Wiley 2013; A.
 * Albert and J. Anderson, On the Existence of Maximum Likelihood Estimates in Logistic Regression
 * Models, Biometrika 71, 1984; D. Böhning, Multinomial Logistic Regression Algorithm, Annals of the
 * Institute of Statistical Mathematics 44, 1992; J. Friedman, T. Hastie and R. Tibshirani,
 * Regularization Paths for Generalized Linear Models via Coordinate Descent, Journal of Statistical
 * Software 33, 2010; J. Lee, Y. Sun and M. Saunders, Proximal Newton-Type Methods for Minimizing
 * Composite Functions, SIAM Journal on Optimization 24, 2014; D. McFadden, Conditional Logit
 * Analysis of Qualitative Choice Behavior, in Frontiers in Econometrics, Academic Press 1974.
 */
@NullMarked
package io.bellwether.ml.logistic;

import org.jspecify.annotations.NullMarked;
