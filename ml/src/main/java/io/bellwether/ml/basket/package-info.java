/**
 * Transactions: what was bought together, by whom and when. {@link io.bellwether.ml.basket.Baskets}
 * is what miners and recommenders read.
 *
 * <p>A basket is a set of items: the products of an invoice, the pages of a visit, the words of a
 * document. How often an item was bought is not part of it, only that it was. A basket may have a
 * time and a customer, which sequences and trends are made of and by which the past is held apart
 * from the future.
 *
 * <p>Baskets come from
 *
 * <ul>
 *   <li>a table with a row for each item of each basket: {@link
 *       io.bellwether.ml.basket.Baskets#from(io.bellwether.data.Dataset) Baskets.from},
 *   <li>a file with a basket on each line: {@link io.bellwether.ml.basket.BasketFile},
 *   <li>lists, iterators and streams: {@link io.bellwether.ml.basket.Baskets#of(Iterable)
 *       Baskets.of}, or one by one: {@link io.bellwether.ml.basket.Baskets#builder()},
 *   <li>a source larger than memory that can be read twice: {@link
 *       io.bellwether.ml.basket.Baskets#withMinSupport Baskets.withMinSupport}.
 * </ul>
 *
 * <p>All give the same baskets for the same data, and a {@link
 * io.bellwether.ml.basket.BasketReport} of what was left out.
 *
 * <pre>{@code
 * Baskets all = Baskets.from(invoices)
 *     .basket("invoice").item("description").time("date").customer("customer").build()
 *     .without(List.of("POSTAGE", "CARRIAGE"));
 * Baskets past = all.before(LocalDateTime.of(2024, 3, 1, 0, 0));
 * System.out.println(past.summary());
 * }</pre>
 *
 * <p>{@link io.bellwether.ml.basket.Taxonomy} says which items are of one kind; baskets {@link
 * io.bellwether.ml.basket.Baskets#with with} it hold the kinds beside the items, so that patterns
 * too rare among single items show between kinds.
 *
 * <p>Literature: R. Agrawal, T. Imielinski and A. Swami, Mining Association Rules between Sets of
 * Items in Large Databases, SIGMOD 1993 (baskets and support); R. Srikant and R. Agrawal, Mining
 * Generalized Association Rules, VLDB 1995 (taxonomies); A. Savasere, E. Omiecinski and S. Navathe,
 * An Efficient Algorithm for Mining Association Rules in Large Databases, VLDB 1995 (two passes
 * over data larger than memory); M. Hahsler, B. Gr&uuml;n and K. Hornik, arules, Journal of
 * Statistical Software 14(15), 2005 (transactions as sparse data).
 */
@NullMarked
package io.bellwether.ml.basket;

import org.jspecify.annotations.NullMarked;
