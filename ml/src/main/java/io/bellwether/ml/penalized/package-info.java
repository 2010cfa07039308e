/**
 * Linear models with penalised coefficients: for many features, features that go together, and
 * fewer rows than features, where least squares follows the noise.
 *
 * <p>A penalty shrinks coefficients towards zero, and costs a little bias for much less variance.
 * {@link io.bellwether.ml.penalized.Ridge} keeps all features; {@link
 * io.bellwether.ml.penalized.Lasso} keeps few; {@link io.bellwether.ml.penalized.ElasticNet} keeps
 * few groups. How much is shrunk, lambda, is found by cross-validation; {@link
 * io.bellwether.ml.penalized.PenalizedPath} shows all of it. Take {@link
 * io.bellwether.ml.linear.LinearRegression} instead when features are few and their effects are to
 * be told with intervals.
 *
 * <pre>{@code
 * PenalizedModel model = Lasso.crossValidated(CrossValidation.kFold(5, 42)).fit(train, "units");
 * System.out.println(model.summary());
 * PenalizedPath path = ElasticNet.builder().l1Ratio(0.5).build().path(train, "units");
 * }</pre>
 *
 * <p>Features are penalised in units of their standard deviation unless asked otherwise, so there
 * is no need to scale them. A missing or infinite value is refused by name. What the penalty chose
 * is no test of significance, and among features that say the same the lasso keeps one by chance;
 * they may change from one sample to the next.
 *
 * <p>Literature: J. Friedman, T. Hastie and R. Tibshirani, Regularization Paths for Generalized
 * Linear Models via Coordinate Descent, Journal of Statistical Software 33(1), 2010; R. Tibshirani
 * et al., Strong Rules for Discarding Predictors in Lasso-Type Problems, Journal of the Royal
 * Statistical Society B 74, 2012; H. Zou and T. Hastie, Regularization and Variable Selection via
 * the Elastic Net, same journal 67, 2005; R. Tibshirani, Regression Shrinkage and Selection via the
 * Lasso, same journal 58, 1996; H. Zou, T. Hastie and R. Tibshirani, On the Degrees of Freedom of
 * the Lasso, Annals of Statistics 35, 2007; A. Hoerl and R. Kennard, Ridge Regression,
 * Technometrics 12, 1970; G. Golub, M. Heath and G. Wahba, Generalized Cross-Validation as a Method
 * for Choosing a Good Ridge Parameter, Technometrics 21, 1979; T. Hastie, R. Tibshirani and J.
 * Friedman, <i>The Elements of Statistical Learning</i>, 2nd edition, Springer 2009.
 */
@NullMarked
package io.bellwether.ml.penalized;

import org.jspecify.annotations.NullMarked;
