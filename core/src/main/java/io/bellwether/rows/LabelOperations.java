package io.bellwether.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Operations that find the codes of labels. */
final class LabelOperations {

  private LabelOperations() {}

  /** Matches numbers with levels that are the text of a number. */
  static RowOperation numberToCode(int source, int target, List<String> levels) {
    NumberCodes codes = NumberCodes.of(levels);
    return (registers, rows) -> {
      double[] in = registers[source];
      double[] out = registers[target];
      for (int i = 0; i < rows; i++) {
        out[i] = codes.code(in[i]);
      }
    };
  }

  /** Turns codes of one list of levels into codes of another. */
  static RowOperation recode(int source, int target, List<String> from, List<String> to) {
    double[] table = table(from, to);
    return (registers, rows) -> {
      double[] in = registers[source];
      double[] out = registers[target];
      for (int i = 0; i < rows; i++) {
        double code = in[i];
        out[i] = code >= 0 ? table[(int) code] : code;
      }
    };
  }

  /** For each level of one list its code in another, or {@link RowProgram#UNSEEN}. */
  static double[] table(List<String> from, List<String> to) {
    Map<String, Integer> codes = new HashMap<>();
    for (int code = 0; code < to.size(); code++) {
      codes.put(to.get(code), code);
    }
    double[] table = new double[from.size()];
    for (int code = 0; code < table.length; code++) {
      Integer found = codes.get(from.get(code));
      table[code] = found == null ? RowProgram.UNSEEN : found;
    }
    return table;
  }
}
