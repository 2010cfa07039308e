/**
 * Support vector machines: a smooth curve through many features, learned from the rows that are
 * hard, by a quadratic programme that has one solution.
 *
 * <p>For what? When the effect of a feature bends, or depends on other features, and there are some
 * hundred to some ten thousand rows.
 *
 * <table>
 * <caption>Which machine when</caption>
 * <tr><th>to predict</th><th>take</th></tr>
 * <tr><td>numbers</td><td>{@link io.bellwether.ml.svm.Svr}</td></tr>
 * <tr><td>labels</td><td>{@link io.bellwether.ml.svm.Svc}; with {@link
 * io.bellwether.ml.svm.Probabilities#PLATT} their probabilities too</td></tr>
 * <tr><td>either, with a hundred thousand rows and more</td><td>{@link
 * io.bellwether.ml.svm.LinearSvr}, {@link io.bellwether.ml.svm.LinearSvc}</td></tr>
 * <tr><td>which rows are odd, without a target</td><td>{@link
 * io.bellwether.ml.svm.OneClassSvm}</td></tr>
 * </table>
 *
 * <pre>{@code
 * Svr svr = Svr.builder().kernel(Kernel.rbf(0.1)).c(10).epsilon(0.05).build();
 * SvrModel model = svr.fit(train, "units");
 * double[] units = model.predict(test);
 * }</pre>
 *
 * <p>Easily done wrong: features in different units, as a kernel compares distances (scale them in
 * the same pipeline); the defaults of {@code c} and {@code gamma}, which are seldom the best (tune
 * them, {@code io.bellwether.search}); an {@code epsilon} of 0.1 for a target in the thousands, as
 * it is in units of the target (set it, or {@code target(TargetTransform.standardize())}); {@code
 * nu} of {@code OneClassSvm}, whose default calls half of the rows odd. Features must be numbers,
 * finite and not missing.
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
