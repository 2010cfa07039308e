/**
 * Transactions: what was bought together, by whom and when. {@link
 * io.bellwether.ml.basket.Baskets} is what miners and recommenders read.
 */
@NullMarked
package io.bellwether.ml.basket;

import org.jspecify.annotations.NullMarked;
