package io.bellwether.selection;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The folds of a cross-validation as a table. */
final class FoldTable {

  private FoldTable() {}

  static <M> Dataset of(List<FoldResult<M>> folds, List<Measure<M>> measures) {
    List<Column> columns = new ArrayList<>();
    columns.add(numbers("fold", folds, FoldResult::index));
    columns.add(numbers("trainRows", folds, FoldResult::trainSize));
    columns.add(numbers("testRows", folds, FoldResult::testSize));
    for (Measure<M> measure : measures) {
      columns.add(numbers(measure.columnName(), folds, measure::of));
    }
    columns.add(texts("status", folds, FoldTable::status));
    columns.add(texts("failure", folds, FoldTable::failure));
    return Dataset.of(columns);
  }

  private static @Nullable String status(FoldResult<?> fold) {
    return fold.report().map(report -> report.status().name()).orElse(null);
  }

  private static @Nullable String failure(FoldResult<?> fold) {
    return fold.failure().map(Throwable::getMessage).orElse(null);
  }

  private static <M> Column numbers(
      String name, List<FoldResult<M>> folds, ToDoubleFunction<FoldResult<M>> number) {
    return NumericColumn.of(name, folds.stream().mapToDouble(number).toArray());
  }

  private static <M> Column texts(
      String name, List<FoldResult<M>> folds, Function<FoldResult<M>, @Nullable String> text) {
    List<@Nullable String> texts = new ArrayList<>();
    folds.forEach(fold -> texts.add(text.apply(fold)));
    return CategoricalColumn.of(name, texts);
  }
}
