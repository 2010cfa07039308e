/**
 * Generalised linear models: counts, shares and positive amounts as functions of features, with
 * everything that statistics can say about the coefficients.
 *
 * <p>Take {@link io.bellwether.ml.glm.PoissonRegression} for units sold, orders, visits: it
 * predicts no negative numbers, and its coefficients are factors. Take {@link
 * io.bellwether.ml.glm.NegativeBinomialRegression} when the counts scatter more than their mean,
 * which {@link io.bellwether.ml.glm.GlmModel#overdispersion()} tells. {@link
 * io.bellwether.ml.glm.GeneralizedLinearRegression} has the other families: gamma with a
 * logarithmic link for positive amounts, Tweedie for amounts that are often zero, binomial for
 * shares such as conversion rates. Where amounts are simply normal around a sum of effects, {@link
 * io.bellwether.ml.linear.LinearRegression} is the direct way.
 *
 * <pre>{@code
 * GlmModel model = PoissonRegression.builder().offset("logDays").build().fit(train, "units");
 * System.out.println(model.summary());
 * Interval factor = model.coefficient("deal").ratioInterval(0.95);
 * }</pre>
 *
 * <p>Here {@code units} were counted over different numbers of days, and the offset, a logarithm,
 * says how many. Without it days and demand are mixed up.
 *
 * <p>Features must be numbers, finite and not missing; scaling is not needed. Coefficients act on
 * the logarithm (or another link) of the mean: 0.1 is about ten per cent more, not 0.1 units. A
 * group that never bought has no finite coefficient, and the report warns of it.
 *
 * <p>Literature: P. McCullagh and J. Nelder, <i>Generalized Linear Models</i>, 2nd edition, Chapman
 * and Hall 1989; J. Lawless, Negative Binomial and Mixed Poisson Regression, Canadian Journal of
 * Statistics 15, 1987; C. Dean and J. Lawless, Tests for Detecting Overdispersion in Poisson
 * Regression Models, Journal of the American Statistical Association 84, 1989; B. Jørgensen,
 * Exponential Dispersion Models, Journal of the Royal Statistical Society B 49, 1987.
 */
@NullMarked
package io.bellwether.ml.glm;

import org.jspecify.annotations.NullMarked;
