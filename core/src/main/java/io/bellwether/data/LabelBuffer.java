package io.bellwether.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels that come one by one, each kept once; they become a categorical or a text column by the
 * rule of {@link LabelCells}.
 */
final class LabelBuffer {

  private static final int SMALLEST = 1_000;

  private final Map<String, Integer> places = new HashMap<>();
  private String[] levels = new String[SMALLEST];
  private int[] codes = new int[SMALLEST];
  private int size;
  private int present;

  void add(@Nullable String label) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size + (size >> 1));
    }
    codes[size++] = label == null ? CategoricalColumn.MISSING : code(label);
    present += label == null ? 0 : 1;
  }

  private int code(String label) {
    Integer known = places.get(label);
    if (known != null) {
      return known;
    }
    int code = places.size();
    places.put(label, code);
    if (code == levels.length) {
      levels = Arrays.copyOf(levels, code + (code >> 1));
    }
    levels[code] = label;
    return code;
  }

  Column build(String name) {
    int count = places.size();
    boolean few = count <= LabelCells.MOST_LEVELS;
    boolean frequent = (long) count * LabelCells.LEAST_ROWS_PER_LEVEL <= present;
    return few && frequent ? categorical(name) : text(name);
  }

  private Column categorical(String name) {
    String[] alphabetical = Arrays.copyOf(levels, places.size());
    Arrays.sort(alphabetical);
    int[] ranks = new int[alphabetical.length];
    for (int code = 0; code < ranks.length; code++) {
      ranks[code] = Arrays.binarySearch(alphabetical, levels[code]);
    }
    int[] sorted = new int[size];
    for (int row = 0; row < size; row++) {
      sorted[row] = codes[row] == CategoricalColumn.MISSING ? codes[row] : ranks[codes[row]];
    }
    return CategoricalColumn.owning(name, sorted, size, List.of(alphabetical));
  }

  private Column text(String name) {
    @Nullable String[] texts = new @Nullable String[size];
    for (int row = 0; row < size; row++) {
      texts[row] = codes[row] == CategoricalColumn.MISSING ? null : levels[codes[row]];
    }
    return TextColumn.owning(name, texts, size);
  }
}
