package io.bellwether.preprocess;

import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The levels of a column and which of them get an indicator.
 *
 * @param levels all levels in order
 * @param missingIsLevel whether the last level is that of missing labels
 * @param dropped the place of the reference level, {@link #NONE} when all levels are kept
 */
record EncodedColumn(String column, List<String> levels, boolean missingIsLevel, int dropped) {

  static final int NONE = -1;

  static final String MISSING_PROBLEM =
      "the label is missing; fill it before with Imputer.mostFrequent(), or encode with"
          + " missing(MissingLabels.OWN_LEVEL) or missing(MissingLabels.ALL_ZERO)";

  private static final int LISTED = 12;

  EncodedColumn {
    levels = List.copyOf(levels);
    if (levels.isEmpty() || new HashSet<>(levels).size() != levels.size()) {
      throw new IllegalArgumentException(
          "column '" + column + "': levels are none or not distinct: " + listed(levels));
    }
    if (!(dropped >= NONE && dropped < levels.size())) {
      throw new IllegalArgumentException(
          "column '" + column + "': level " + dropped + " of " + levels.size() + " is dropped");
    }
  }

  static String listed(List<String> levels) {
    String some = String.join(", ", levels.subList(0, Math.min(LISTED, levels.size())));
    return levels.size() > LISTED ? some + ", ... (" + levels.size() + " in all)" : some;
  }

  /** The levels that are labels. */
  List<String> labels() {
    return missingIsLevel ? levels.subList(0, levels.size() - 1) : levels;
  }

  /** The names of the new columns. */
  List<String> indicators() {
    List<String> names = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      if (level != dropped) {
        names.add(column + "=" + levels.get(level));
      }
    }
    return names;
  }

  StepEffect effect(long rows) {
    String count = levels.size() == 1 ? "1 level (constant)" : levels.size() + " levels";
    String reference = dropped == NONE ? "" : ", reference '" + levels.get(dropped) + "'";
    return new StepEffect(column, count + reference, rows, rows);
  }

  void compile(RowProgram.Builder program, UnseenLevels unseen, MissingLabels missing) {
    int source = program.codes(column, labels());
    int nowhere = program.register();
    int[] targets = new int[levels.size()];
    Map<String, Integer> added = new LinkedHashMap<>();
    for (int level = 0; level < targets.length; level++) {
      targets[level] = level == dropped ? nowhere : program.register();
      if (level != dropped) {
        added.put(column + "=" + levels.get(level), targets[level]);
      }
    }
    IndicatorOperation.Otherwise ifUnseen =
        new IndicatorOperation.Otherwise(
            unseen == UnseenLevels.ALL_ZERO ? nowhere : IndicatorOperation.FAULT,
            "the level was not in the training rows" + unseenCure());
    IndicatorOperation.Otherwise ifMissing =
        switch (missing) {
          case FAIL -> new IndicatorOperation.Otherwise(IndicatorOperation.FAULT, MISSING_PROBLEM);
          case ALL_ZERO -> new IndicatorOperation.Otherwise(nowhere, "");
          case OWN_LEVEL ->
              new IndicatorOperation.Otherwise(
                  missingIsLevel ? targets[targets.length - 1] : ifUnseen.target(),
                  "the label is missing, as none was in the training rows" + unseenCure());
        };
    int[] indicators = added.values().stream().mapToInt(Integer::intValue).toArray();
    program.add(new IndicatorOperation(column, source, targets, indicators, ifUnseen, ifMissing));
    program.replace(column, added);
  }

  private String unseenCure() {
    return ", which have: "
        + listed(levels)
        + "; train with such rows, or encode with unseen(UnseenLevels.ALL_ZERO)";
  }
}
