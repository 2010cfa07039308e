/**
 * Row programs: the one path by which fitted steps and models act on rows, be it a data set, a
 * million rows in blocks or one record of a running service.
 *
 * <p><b>Most users never see this package.</b> It is public for those who write steps and models of
 * their own; {@code FittedTransformer.transform} and {@code RegressionModel.predict} stand in front
 * of it. Which class is for whom:
 *
 * <ul>
 *   <li>services that score one record after the other: {@link io.bellwether.rows.RecordScorer}
 *       and, for labels, {@link io.bellwether.rows.ClassScorer}, one a thread; they allocate
 *       nothing;
 *   <li>steps of one's own: {@link io.bellwether.rows.RowProgram}, {@link
 *       io.bellwether.rows.RowOperation}, {@link io.bellwether.rows.ValueOperation}, {@link
 *       io.bellwether.rows.LabelRule}, beginning at {@code io.bellwether.model.RowwiseTransformer};
 *   <li>models of one's own: {@link io.bellwether.rows.FeatureFunction}, beginning at {@code
 *       io.bellwether.model.RowwiseRegressionModel} or {@code NumericRegressionModel}.
 * </ul>
 *
 * <pre>{@code
 * RecordScorer scorer = fitted.scorer();
 * scorer.set("brand", "tropicana").set("store", "5").set("deal", 1).set("feature", 0);
 * scorer.set("price", 2.79);
 * double units = scorer.predict();
 * }</pre>
 *
 * <p>A fitted step that looks at one row at a time describes its work once, as {@link
 * io.bellwether.rows.RowOperation operations} on registers, when a {@link
 * io.bellwether.rows.RowProgram} is built. The program then runs over blocks of rows that fit the
 * cache, or over a block of one row without allocating anything. So there is no fast path that
 * could compute something else than the general path.
 *
 * <pre>{@code
 * var program = RowProgram.over(sales.schema());
 * Imputer.median().fit(sales).compile(program);
 * Dataset transformed = program.build().transform(sales);
 * }</pre>
 *
 * <p>An input that was never set is an error and not a missing value: say {@code setMissing}. A
 * level that was not among the training rows follows the rule of the step that meets it.
 *
 * <p>To read on: P. Boncz, M. Zukowski and N. Nes, "MonetDB/X100: hyper-pipelining query
 * execution", CIDR 2005, on working through tables block by block within the cache.
 */
@NullMarked
package io.bellwether.rows;

import org.jspecify.annotations.NullMarked;
