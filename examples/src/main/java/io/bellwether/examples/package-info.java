/** Runnable stories on real sales data. */
@NullMarked
package io.bellwether.examples;

import org.jspecify.annotations.NullMarked;
