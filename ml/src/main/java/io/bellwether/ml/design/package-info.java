/**
 * What models of numeric features share: how they read a training table, and how a sum of
 * coefficients times features is calculated.
 *
 * <p>{@link io.bellwether.ml.design.Intercept} and {@link io.bellwether.ml.design.ClassWeights} are
 * options that users set. All else is for the modules of this library only, and may change without
 * notice.
 */
@NullMarked
package io.bellwether.ml.design;

import org.jspecify.annotations.NullMarked;
