/**
 * Models for tables: one package below this one for each family.
 *
 * <p>A family holds its specifications (what to fit) and its models (what was estimated). All of
 * them read tables from {@link io.bellwether.data} and keep the contracts of the core module, so
 * that any of them can be put at the end of a pipeline, validated, tuned and saved.
 */
@NullMarked
package io.bellwether.ml;

import org.jspecify.annotations.NullMarked;
