/**
 * Tables: reading, holding and reshaping the records that everything else learns from.
 *
 * <p>A {@link io.bellwether.data.Dataset} is an immutable table of named {@link
 * io.bellwether.data.Column columns}: numbers, labels, times, texts. {@link io.bellwether.data.Csv}
 * reads and writes it; {@code select}, {@code filter}, {@code derive}, {@code sort}, {@code
 * groupBy} and {@code join} shape it, each giving a new data set that shares what did not change.
 *
 * <pre>{@code
 * Dataset lines = Csv.read(Path.of("invoices.csv"));
 * Dataset weekly = lines.filter(row -> row.number("quantity") > 0)
 *     .groupBy("item", "week").aggregate(Aggregate.sum("quantity").as("units"));
 * System.out.println(weekly.describe());
 * }</pre>
 *
 * <p>Missing is a value here: {@code NaN} in numeric columns, no level in categorical ones, {@code
 * null} in text. Nothing is guessed from the first rows, nothing is dropped in silence; wrong data
 * give a {@link io.bellwether.data.DataException} that names file, line, column and cell.
 */
@NullMarked
package io.bellwether.data;

import org.jspecify.annotations.NullMarked;
