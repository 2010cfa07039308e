/** Sequences. */
@NullMarked
package io.bellwether.ml.sequence;

import org.jspecify.annotations.NullMarked;
