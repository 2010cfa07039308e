package io.bellwether.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a column of labels: categories or texts. Equal labels are stored once, unless nearly
 * all differ.
 */
final class LabelCells extends Cells {

  /** Columns of more levels are texts, if nothing is said of their type. */
  static final int MOST_LEVELS = 1_000;

  /** So many rows a level there must be on average for a category. */
  static final int LEAST_ROWS_PER_LEVEL = 2;

  /** From so many different labels on it is asked whether looking them up is of use. */
  private static final int MANY_LABELS = 1 << 16;

  /** From so many characters in different labels on they are no longer worth looking up. */
  private static final int MANY_CHARACTERS = 1 << 26;

  private final @Nullable ColumnType given;
  private final boolean closed;
  private final LabelDictionary dictionary = new LabelDictionary();
  private int[] codes;

  /** In the place of the codes, once labels are found to differ from row to row. */
  private @Nullable String @Nullable [] texts;

  private LabelCells(@Nullable ColumnType given, List<String> levels, int capacity) {
    this.given = given;
    this.closed = !levels.isEmpty();
    this.codes = new int[capacity];
    levels.forEach(dictionary::add);
  }

  /** Cells whose type, categorical or text, is told by themselves. */
  static LabelCells inferred(int capacity) {
    return new LabelCells(null, List.of(), capacity);
  }

  /** Cells of a type that is known; with stated levels these are the only ones. */
  static LabelCells given(Field field, int capacity) {
    return new LabelCells(field.type(), field.levels(), capacity);
  }

  @Override
  boolean add(char[] buffer, int offset, int length, int row) {
    if (texts != null) {
      texts[row] = new String(buffer, offset, length);
      return true;
    }
    if (closed) {
      codes[row] = dictionary.find(buffer, offset, length);
      return codes[row] != LabelDictionary.ABSENT;
    }
    codes[row] = dictionary.add(buffer, offset, length);
    if (dictionary.size() > MANY_LABELS || dictionary.characters() > MANY_CHARACTERS) {
      reconsider(row + 1);
    }
    return true;
  }

  /** Stops looking labels up when most rows bring a new one. */
  private void reconsider(int rows) {
    boolean rare = dictionary.size() > rows / LEAST_ROWS_PER_LEVEL;
    boolean large = dictionary.characters() > MANY_CHARACTERS;
    if (given != ColumnType.CATEGORICAL && (rare || large)) {
      texts = texts(codes.length, rows);
      codes = new int[0];
    }
  }

  private @Nullable String[] texts(int capacity, int rows) {
    String[] labels = dictionary.labels();
    @Nullable String[] all = new @Nullable String[capacity];
    for (int row = 0; row < rows; row++) {
      all[row] = codes[row] == CategoricalColumn.MISSING ? null : labels[codes[row]];
    }
    return all;
  }

  @Override
  void storeMissing(int row) {
    if (texts == null) {
      codes[row] = CategoricalColumn.MISSING;
    } else {
      texts[row] = null;
    }
  }

  @Override
  void resize(int rows) {
    if (texts == null) {
      codes = Arrays.copyOf(codes, rows);
    } else {
      texts = Arrays.copyOf(texts, rows);
    }
  }

  @Override
  Column finish(String name, int rows) {
    if (isCategorical(rows)) {
      return categorical(name, rows);
    }
    @Nullable String[] all = texts == null ? texts(rows, rows) : texts;
    return TextColumn.owning(name, all, rows);
  }

  /** The labels that are there, each once, or none if they were too many to look up. */
  List<String> distinct() {
    return texts == null ? List.of(dictionary.labels()) : List.of();
  }

  private boolean isCategorical(int rows) {
    int levels = dictionary.size();
    boolean few = texts == null && levels <= MOST_LEVELS;
    boolean frequent = (long) levels * LEAST_ROWS_PER_LEVEL <= rows - missing();
    return given == null ? few && frequent : given == ColumnType.CATEGORICAL;
  }

  private Column categorical(String name, int rows) {
    if (Capacity.isWasteful(codes.length, rows)) {
      resize(rows);
    }
    String[] levels = dictionary.labels();
    if (!closed) {
      sort(levels, rows);
    }
    return CategoricalColumn.owning(name, codes, rows, Arrays.asList(levels));
  }

  /** Puts levels into alphabetical order, so that the order of rows leaves no trace. */
  private void sort(String[] levels, int rows) {
    String[] found = levels.clone();
    Arrays.sort(levels);
    int[] places = new int[found.length];
    for (int code = 0; code < found.length; code++) {
      places[code] = Arrays.binarySearch(levels, found[code]);
    }
    for (int row = 0; row < rows; row++) {
      codes[row] = codes[row] == CategoricalColumn.MISSING ? codes[row] : places[codes[row]];
    }
  }
}
