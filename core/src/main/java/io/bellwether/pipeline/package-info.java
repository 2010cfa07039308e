/**
 * Pipelines: preprocessing steps and a model that are fitted, validated, saved and asked as one.
 *
 * <p>A pipeline keeps what was learned from training rows apart from what is predicted for: every
 * step is fitted on training rows only, in every fold of a cross-validation anew. It is itself a
 * {@link io.bellwether.model.Regressor} or {@link io.bellwether.model.Classifier}, so that whatever
 * takes one takes a pipeline.
 *
 * <pre>{@code
 * var pipeline = Pipeline.builder()
 *     .add(Imputer.median())
 *     .add(OneHotEncoder.of("brand"))
 *     .add(Scaler.standard())
 *     .regressor(LinearRegression.ols());
 * var fitted = pipeline.fit(train, "units");
 * double units = fitted.predict(Map.of("brand", "tropicana", "price", 2.79));
 * }</pre>
 *
 * <p>A pipeline whose steps look at one row at a time runs as one {@link
 * io.bellwether.rows.RowProgram}: a table block by block, a single record without allocation.
 */
@NullMarked
package io.bellwether.pipeline;

import org.jspecify.annotations.NullMarked;
