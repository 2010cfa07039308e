/**
 * Support vector machines: a smooth curve through many features, learned from the rows that are
 * hard, by a quadratic programme that has one solution.
 *
 * <p>Take {@link io.bellwether.ml.svm.Svr} when the effect of a feature bends, or depends on other
 * features, and there are some hundred to some ten thousand rows. Scale the features first; tune
 * {@code c} and {@code gamma} by a search. For a hundred thousand rows and more, trees or a linear
 * model are cheaper.
 *
 * <pre>{@code
 * Svr svr = Svr.builder().kernel(Kernel.rbf(0.1)).c(10).epsilon(0.05).build();
 * SvrModel model = svr.fit(train, "units");
 * double[] units = model.predict(test);
 * }</pre>
 *
 * <p>Literature: V. Vapnik, <i>The Nature of Statistical Learning Theory</i>, Springer 1995; B.
 * Schölkopf and A. Smola, <i>Learning with Kernels</i>, MIT Press 2002; R.-E. Fan, P.-H. Chen and
 * C.-J. Lin, Working Set Selection Using Second Order Information for Training Support Vector
 * Machines, Journal of Machine Learning Research 6, 2005; C.-C. Chang and C.-J. Lin, LIBSVM: A
 * Library for Support Vector Machines, ACM TIST 2, 2011.
 */
@NullMarked
package io.bellwether.ml.svm;

import org.jspecify.annotations.NullMarked;
