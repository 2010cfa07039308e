/**
 * Tables: reading, holding and reshaping the records that everything else learns from.
 *
 * <p>A {@link io.bellwether.data.Dataset} is an immutable table of named {@link
 * io.bellwether.data.Column columns}: numbers, labels, times, texts. {@code select}, {@code
 * filter}, {@code derive}, {@code sort}, {@code groupBy} and {@code join} shape it, each giving a
 * new data set that shares what did not change.
 *
 * <pre>{@code
 * Dataset lines = Csv.read(Path.of("sales.csv"));
 * Dataset weekly = lines.filter(row -> row.number("units") > 0)
 *     .groupBy("item", "week").aggregate(Aggregate.sum("units").as("units"));
 * System.out.println(weekly.describe().summary());
 * }</pre>
 *
 * <table>
 * <caption>Where records come from</caption>
 * <tr><th>the records are</th><th>take</th></tr>
 * <tr><td>in a text file</td><td>{@link io.bellwether.data.Csv#read}; {@link
 * io.bellwether.data.Csv#reader()} for semicolons, decimal commas, other dates, a schema, or rows that
 * do not fit</td></tr>
 * <tr><td>in a database</td><td>{@link io.bellwether.data.Jdbc}</td></tr>
 * <tr><td>objects of your program</td><td>{@code Dataset.ofRecords}, {@code Dataset.ofRows}</td></tr>
 * <tr><td>arrays</td><td>{@code Dataset.of} and the {@code of} of each column</td></tr>
 * </table>
 *
 * <p>Missing is a value here: {@code NaN} in numeric columns, no level in categorical ones, {@code
 * null} in text. A condition on a missing number is false, so that a filter drops it; aggregates
 * skip it. Nothing is guessed from the first rows, nothing is dropped in silence; wrong data give a
 * {@link io.bellwether.data.DataException} that names file, line, column and cell.
 *
 * <p>Easily done wrong: a code such as a store's number is read as a number where it has no leading
 * zero. Give its type ({@code reader().column("store", ColumnType.CATEGORICAL)}) if it is to be a
 * label.
 *
 * <p>To read on: Y. Shafranovich, RFC 4180, <i>Common Format and MIME Type for CSV Files</i>, 2005;
 * H. Wickham, "Tidy data", Journal of Statistical Software 59(10), 2014, on tables with a row for
 * each observation, which is what models here want.
 */
@NullMarked
package io.bellwether.data;

import org.jspecify.annotations.NullMarked;
