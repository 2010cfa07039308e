/** Penalised regressions at speed; the peers are in {@code scripts/elastic_net.py}. */
@NullMarked
package io.bellwether.benchmarks.penalized;

import org.jspecify.annotations.NullMarked;
