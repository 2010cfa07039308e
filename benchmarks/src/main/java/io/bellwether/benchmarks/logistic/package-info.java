/** Logistic regression, timed; the peers' side is {@code scripts/logistic.py}. */
@NullMarked
package io.bellwether.benchmarks.logistic;

import org.jspecify.annotations.NullMarked;
