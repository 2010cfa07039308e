/**
 * What summaries are written with: tables of plain text and numbers rounded for the eye.
 *
 * <p>Every {@code summary()} and every printed table of the library comes from here, so that they
 * look alike. Programs may use it for tables of their own: {@link io.bellwether.report.TextTable}
 * for columns under each other, {@link io.bellwether.report.Significant} for so many digits as mean
 * something.
 *
 * <pre>{@code
 * TextTable table = TextTable.of("column", "mean");
 * table = table.row("price", Significant.of(2.791834, 4));
 * System.out.println(table);
 * }</pre>
 *
 * <p>Numbers have a point and no grouping in every locale. They are for reading: what is to be
 * calculated with comes from the methods of models and metrics, or from their {@code toDataset()},
 * and not from these texts, which may change.
 *
 * <p>To read on: A. Ehrenberg, "Rudiments of numeracy", Journal of the Royal Statistical Society A
 * 140 (1977), on how few digits a reader can use.
 */
@NullMarked
package io.bellwether.report;

import org.jspecify.annotations.NullMarked;
