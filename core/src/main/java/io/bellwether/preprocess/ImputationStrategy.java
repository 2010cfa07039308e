package io.bellwether.preprocess;

import io.bellwether.data.ColumnType;
import java.util.EnumSet;
import java.util.Set;

/** What an {@link Imputer} fills with. */
enum ImputationStrategy {
  MEAN("mean", "mean"),
  MEDIAN("median", "median"),
  MOST_FREQUENT("mostFrequent", "most frequent"),
  CONSTANT_NUMBER("constant", "constant"),
  CONSTANT_LABEL("constant", "constant");

  private final String method;
  private final String words;

  ImputationStrategy(String method, String words) {
    this.method = method;
    this.words = words;
  }

  /** For people. */
  String words() {
    return words;
  }

  /** The factory method of {@link Imputer}. */
  String method() {
    return method;
  }

  Set<ColumnType> accepted() {
    return switch (this) {
      case MEAN, MEDIAN, CONSTANT_NUMBER -> EnumSet.of(ColumnType.NUMERIC);
      case MOST_FREQUENT -> EnumSet.of(ColumnType.NUMERIC, ColumnType.CATEGORICAL, ColumnType.TEXT);
      case CONSTANT_LABEL -> EnumSet.of(ColumnType.CATEGORICAL, ColumnType.TEXT);
    };
  }
}
