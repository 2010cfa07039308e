/**
 * What models of numeric features share: two options that users set, and how such models read a
 * training table and calculate a sum of coefficients times features.
 *
 * <p>{@link io.bellwether.ml.design.Intercept} says whether a model has a constant term; leave it
 * in, unless theory says that nothing comes of nothing. {@link
 * io.bellwether.ml.design.ClassWeights} lets the rows of a rare class count more, which finds more
 * of its cases at the price of false alarms and of probabilities that are too high; where
 * probabilities are needed, move the threshold instead ({@code io.bellwether.calibrate}).
 *
 * <pre>{@code
 * var linear = LinearRegression.builder().intercept(Intercept.NONE).build();
 * var machine = Svc.builder().classWeights(ClassWeights.balanced()).build();
 * List<String> labels = machine.fit(customers, "churn").predict(customers);
 * }</pre>
 *
 * <p><b>All else here is for the modules of this library only</b>, because Java has no friend
 * packages, and may change without notice; of the parents {@link
 * io.bellwether.ml.design.CoefficientModel}, {@link io.bellwether.ml.design.ClassModel}, {@link
 * io.bellwether.ml.design.LinearBuilder} and {@link io.bellwether.ml.design.LinearSpecification}
 * the public methods are API of the classes that inherit them. Do not extend them: constructors and
 * protected members may change without notice.
 *
 * <p>To read on: C. Elkan, "The foundations of cost-sensitive learning", IJCAI 2001, on what
 * weighting classes does.
 */
@NullMarked
package io.bellwether.ml.design;

import org.jspecify.annotations.NullMarked;
