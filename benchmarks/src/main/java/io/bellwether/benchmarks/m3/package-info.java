/** Accuracy and CPU time on the M3 competition's 3,003 series, beside what others reach. */
@NullMarked
package io.bellwether.benchmarks.m3;

import org.jspecify.annotations.NullMarked;
