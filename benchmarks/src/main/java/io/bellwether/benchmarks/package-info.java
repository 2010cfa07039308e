/** Speed and accuracy, measured with JMH. */
@NullMarked
package io.bellwether.benchmarks;

import org.jspecify.annotations.NullMarked;
