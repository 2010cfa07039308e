/** The same work done by other libraries, in the same run of JMH. Compiled with {@code -Ppeers}. */
@NullMarked
package io.bellwether.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
