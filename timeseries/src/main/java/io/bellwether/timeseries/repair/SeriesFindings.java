package io.bellwether.timeseries.repair;

import io.bellwether.timeseries.TimeSeries;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link SeriesOutliers} found in a series. Immutable.
 *
 * @since 0.1.0
 */
public final class SeriesFindings {

  private final TimeSeries series;
  private final List<Outlier> outliers;
  private final List<LevelShift> levelShifts;
  private final List<String> notes;

  SeriesFindings(
      TimeSeries series, List<Outlier> outliers, List<LevelShift> levelShifts, List<String> notes) {
    this.series = series;
    this.outliers = List.copyOf(outliers);
    this.levelShifts = List.copyOf(levelShifts);
    this.notes = List.copyOf(notes);
  }

  /**
   * Returns what was searched.
   *
   * @return the series as it was
   */
  public TimeSeries series() {
    return series;
  }

  /**
   * Returns the outliers.
   *
   * @return in order of time, possibly none
   */
  public List<Outlier> outliers() {
    return outliers;
  }

  /**
   * Returns the level shifts.
   *
   * @return in order of time, possibly none
   */
  public List<LevelShift> levelShifts() {
    return levelShifts;
  }

  /**
   * Returns what could not be searched, and why.
   *
   * @return sentences, mostly none
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Tells whether nothing was found.
   *
   * @return true if there are neither outliers nor level shifts
   */
  public boolean isEmpty() {
    return outliers.isEmpty() && levelShifts.isEmpty();
  }

  /**
   * Repairs the outliers and leaves all else.
   *
   * @return the series with each of {@link #outliers()} replaced; the same one if there is none
   */
  public TimeSeries repaired() {
    return repaired(Repair.OUTLIERS);
  }

  /**
   * Repairs what was found.
   *
   * @param repair what to repair; level shifts are taken out by moving the values before them to
   *     the latest level
   * @return the series; the same one if there is nothing to repair
   */
  public TimeSeries repaired(Repair repair) {
    if (outliers.isEmpty() && (levelShifts.isEmpty() || repair == Repair.OUTLIERS)) {
      return series;
    }
    double[] values = series.values();
    for (Outlier outlier : outliers) {
      values[outlier.index()] = outlier.replacement();
    }
    if (repair == Repair.OUTLIERS_AND_LEVEL_SHIFTS) {
      for (LevelShift shift : levelShifts) {
        for (int t = 0; t < shift.index(); t++) {
          values[t] += shift.size();
        }
      }
    }
    return series.withValues(values);
  }

  /**
   * Counts the values that a repair changes.
   *
   * @param repair what to repair
   * @return how many known values differ from those of the series
   */
  public int repairedCount(Repair repair) {
    TimeSeries repaired = repaired(repair);
    int count = 0;
    for (int t = 0; t < series.length(); t++) {
      count += Double.compare(series.value(t), repaired.value(t)) == 0 ? 0 : 1;
    }
    return count;
  }

  /**
   * Returns all that was found in words.
   *
   * @return a sentence for each outlier, level shift and note
   */
  public List<String> sentences() {
    return Stream.of(
            outliers.stream().map(Outlier::sentence),
            levelShifts.stream().map(LevelShift::sentence),
            notes.stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  /**
   * Prints the findings.
   *
   * @return a sentence a line
   */
  @Override
  public String toString() {
    return "SeriesFindings["
        + outliers.size()
        + " outliers, "
        + levelShifts.size()
        + " level shifts; "
        + series
        + "]"
        + sentences().stream()
            .map(sentence -> System.lineSeparator() + "  " + sentence)
            .collect(Collectors.joining());
  }
}
