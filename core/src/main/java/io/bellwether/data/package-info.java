/** Immutable, columnar tables and the ways into and out of them. */
@NullMarked
package io.bellwether.data;

import org.jspecify.annotations.NullMarked;
