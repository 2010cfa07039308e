/** Code close to the border, which no rule may reject. */
@NullMarked
package io.bellwether.house.good;

import org.jspecify.annotations.NullMarked;
