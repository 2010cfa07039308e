/**
 * Row programs: the one path by which fitted steps and models act on rows, be it a data set, a
 * million rows in blocks or one record of a running service.
 *
 * <p>A fitted step that looks at one row at a time describes its work once, as {@link
 * io.bellwether.rows.RowOperation operations} on registers, when a {@link
 * io.bellwether.rows.RowProgram} is built. The program then runs over blocks of rows that fit the
 * cache, or over a block of one row without allocating anything. So there is no fast path that
 * could compute something else than the general path.
 *
 * <pre>{@code
 * RowProgram.Builder program = RowProgram.over(data.schema());
 * step.compile(program);
 * Dataset transformed = program.build().transform(data);
 * }</pre>
 *
 * <p>Most users never see this package: {@code FittedTransformer.transform}, {@code
 * RegressionModel.predict} and {@link io.bellwether.rows.RecordScorer} stand in front of it. Those
 * who write steps or models of their own start at {@code io.bellwether.model.RowwiseTransformer}
 * and {@code io.bellwether.model.RowwiseRegressionModel}.
 */
@NullMarked
package io.bellwether.rows;

import org.jspecify.annotations.NullMarked;
