/**
 * ARIMA models by exact maximum likelihood, against peers: how fast a fit is, and whether it ends
 * at the maximum. A library is an {@link io.bellwether.benchmarks.arima.ArimaLibrary}; all that is
 * measured is written against that.
 */
@NullMarked
package io.bellwether.benchmarks.arima;

import org.jspecify.annotations.NullMarked;
