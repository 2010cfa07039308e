/**
 * Runnable stories on real sales data, each an answer to one question of a business.
 *
 * <p>{@link io.bellwether.examples.FirstForecast} is the beginning: one page from a file to a
 * forecast. The page of all stories, with what they print and draw and how they are run, is {@code
 * examples/README.md}. A class whose name ends in {@code Story} is a program that tells one; {@code
 * Chapters} put into words what the other classes find out, and {@code Pictures} draw it.
 */
@NullMarked
package io.bellwether.examples;

import org.jspecify.annotations.NullMarked;
