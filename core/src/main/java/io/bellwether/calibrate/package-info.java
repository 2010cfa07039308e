/**
 * Probabilities that mean what they say, and decisions that cost least.
 *
 * <p>Scores of support vector machines are no probabilities, and those of many other models are
 * pushed towards 0.5 or towards 0 and 1. {@link io.bellwether.calibrate.CalibratedClassifier} wraps
 * any classifier, a whole pipeline too, and learns from cross-validated scores what they mean: by
 * {@link io.bellwether.calibrate.PlattScaling}, a sigmoid, for few rows and S-shaped distortions,
 * or {@link io.bellwether.calibrate.IsotonicCalibration}, any rising function, for a thousand rows
 * and more. Ranks, and so the area under the ROC curve of two classes, hardly change; log loss and
 * Brier score do. A logistic regression that fits needs none of it.
 *
 * <p>{@link io.bellwether.calibrate.ThresholdClassifier} then decides where to draw the line: by
 * cost, by F1, by Youden's J, or for a recall or precision that is asked for.
 *
 * <pre>{@code
 * DecisionCosts costs = DecisionCosts.of(5, 80).benefits(40, 0);
 * var churn = ThresholdClassifier.cheapest(CalibratedClassifier.platt(pipeline, 5), costs, 5);
 * ThresholdModel<?> model = churn.fit(customers, "churn");
 * model.choice();            // threshold, expected cost, precision and recall there
 * model.predict(customer);   // a label by that threshold
 * }</pre>
 *
 * <p>Which one:
 *
 * <ul>
 *   <li>probabilities are to be multiplied with money, or shown to people: {@code
 *       CalibratedClassifier};
 *   <li>only a decision is wanted: {@code ThresholdClassifier}, around the classifier as it is;
 *   <li>only an order is wanted, such as whom to call first: neither.
 * </ul>
 *
 * <p>Easily done wrong: training rows in which the rare class was multiplied, or weighted up, make
 * all probabilities too high for it; keep the shares as they are in life and move the threshold.
 *
 * <p>Wrapping both ways as above fits the pipeline many times: once for each fold of the threshold,
 * each with the folds of the calibration.
 *
 * <p>Literature: J. Platt, "Probabilistic outputs for support vector machines", in <i>Advances in
 * Large Margin Classifiers</i>, MIT Press 2000; A. Niculescu-Mizil and R. Caruana, "Predicting good
 * probabilities with supervised learning", ICML 2005; C. Elkan, "The foundations of cost-sensitive
 * learning", IJCAI 2001.
 */
@NullMarked
package io.bellwether.calibrate;

import org.jspecify.annotations.NullMarked;
