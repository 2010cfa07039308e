/**
 * What summaries are written with: tables of plain text and numbers rounded for the eye.
 *
 * <p>Every {@code summary()} and every printed table of the library comes from here, so that they
 * look alike.
 *
 * <pre>{@code
 * TextTable table = TextTable.of("column", "mean");
 * table = table.row("price", Significant.of(2.791834, 4));
 * System.out.println(table);
 * }</pre>
 */
@NullMarked
package io.bellwether.report;

import org.jspecify.annotations.NullMarked;
