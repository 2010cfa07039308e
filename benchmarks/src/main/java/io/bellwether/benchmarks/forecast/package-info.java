/**
 * Accuracy and CPU time of forecasters: on the M3 competition beside what others reach, on
 * Australian retail, car parts and made catalogues.
 */
@NullMarked
package io.bellwether.benchmarks.forecast;

import org.jspecify.annotations.NullMarked;
