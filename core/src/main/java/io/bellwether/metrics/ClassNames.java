package io.bellwether.metrics;

import io.bellwether.data.DataException;
import java.util.HashSet;
import java.util.List;

/** The labels that rows can have, known by name and by index. */
record ClassNames(List<String> names) {

  private static final int MOST_SHOWN = 10;

  ClassNames {
    names = List.copyOf(names);
    if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "classes must be at least one label, none twice, but are " + names);
    }
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  int index(String label) {
    int index = names.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("there is no class '" + label + "'; there are " + shown());
    }
    return index;
  }

  void checkCodes(int[] codes, String what) {
    for (int row = 0; row < codes.length; row++) {
      if (!(codes[row] >= 0 && codes[row] < size())) {
        throw DataException.because(
                "the "
                    + what
                    + " label must be the index, from 0, of one of the "
                    + size()
                    + " classes "
                    + shown()
                    + "; a label that the model never saw needs a class of its own")
            .line(row)
            .value(Integer.toString(codes[row]))
            .build();
      }
    }
  }

  /** The first few: enough to recognise them by. */
  private String shown() {
    String few = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, size())));
    return size() > MOST_SHOWN ? few + ", ..." : few;
  }
}
