package io.bellwether.data;

import java.util.ArrayList;
import java.util.List;

/** The problems met in one pass over a file: all are counted, the first ones kept. */
final class ProblemList {

  private final int most;
  private final List<CsvProblem> kept = new ArrayList<>();
  private long rows;
  private long cells;
  private long blankLines;

  ProblemList(int most) {
    this.most = most;
  }

  void addRow(CsvProblem problem) {
    rows++;
    keep(problem);
  }

  void addCell(CsvProblem problem) {
    cells++;
    keep(problem);
  }

  void addBlankLine() {
    blankLines++;
  }

  private void keep(CsvProblem problem) {
    if (kept.size() < most) {
      kept.add(problem);
    }
  }

  List<CsvProblem> kept() {
    return List.copyOf(kept);
  }

  long rows() {
    return rows;
  }

  long cells() {
    return cells;
  }

  long blankLines() {
    return blankLines;
  }
}
