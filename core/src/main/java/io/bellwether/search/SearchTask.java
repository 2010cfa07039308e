package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.model.Estimator;
import io.bellwether.model.FitContext;
import io.bellwether.model.TableModel;

/**
 * What a run of a search works on.
 *
 * @param <S> the type of specifications
 * @param <M> the type of models
 * @param <E> the type of metrics
 * @param plan what the search was told
 * @param learning what it has to know of specifications and models
 * @param data all rows
 * @param target the column to predict
 * @param context seed, executor, progress and cancellation
 */
record SearchTask<S extends Estimator<M>, M extends TableModel, E>(
    SearchPlan<E> plan,
    Learning<S, M, E> learning,
    Dataset data,
    String target,
    FitContext context) {}
