/** What is bought together: frequent item sets and association rules. */
@NullMarked
package io.bellwether.ml.association;

import org.jspecify.annotations.NullMarked;
