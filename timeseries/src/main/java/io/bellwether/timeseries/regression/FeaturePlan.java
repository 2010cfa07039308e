package io.bellwether.timeseries.regression;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The features of a period: from the changes up to an origin, the last period known, and from what
 * is known of the period itself. Immutable.
 */
final class FeaturePlan {

  /** What is learned; no feature has this name. */
  static final String TARGET = "y";

  private final List<Integer> lags;
  private final List<Integer> seasonalLags;
  private final int season;
  private final List<RollingFeature> rolling;
  private final List<CalendarFeature> calendar;
  private final CalendarEncoding encoding;
  private final List<CovariateLag> covariates;
  private final List<KeyColumn> keys;
  private final List<FeatureColumn> columns;

  FeaturePlan(
      List<Integer> lags,
      List<Integer> seasonalLags,
      int season,
      List<RollingFeature> rolling,
      List<CalendarFeature> calendar,
      CalendarEncoding encoding,
      List<CovariateLag> covariates,
      List<KeyColumn> keys) {
    this.lags = List.copyOf(lags);
    this.seasonalLags = List.copyOf(seasonalLags);
    this.season = season;
    this.rolling = List.copyOf(rolling);
    this.calendar = List.copyOf(calendar);
    this.encoding = encoding;
    this.covariates = List.copyOf(covariates);
    this.keys = List.copyOf(keys);
    this.columns = List.copyOf(columnsOf());
    checkNames();
  }

  private List<FeatureColumn> columnsOf() {
    List<FeatureColumn> all = new ArrayList<>();
    lags.forEach(lag -> all.add(FeatureColumn.number("lag" + lag)));
    seasonalLags.forEach(lag -> all.add(FeatureColumn.number("season" + lag)));
    rolling.forEach(each -> all.add(FeatureColumn.number(each.column())));
    calendar.forEach(each -> addCalendar(each, all));
    covariates.forEach(each -> all.add(FeatureColumn.number(each.column())));
    keys.forEach(each -> all.add(new FeatureColumn(each.name(), each.levels())));
    return all;
  }

  private void addCalendar(CalendarFeature feature, List<FeatureColumn> all) {
    if (feature.levels() == 0 || encoding == CalendarEncoding.NUMBER) {
      all.add(FeatureColumn.number(feature.column()));
    } else if (encoding == CalendarEncoding.CYCLE) {
      all.add(FeatureColumn.number(feature.column() + "Sine"));
      all.add(FeatureColumn.number(feature.column() + "Cosine"));
    } else {
      List<String> levels =
          IntStream.range(0, feature.levels())
              .mapToObj(code -> String.valueOf(feature.first() + code))
              .toList();
      all.add(new FeatureColumn(feature.column(), levels));
    }
  }

  private void checkNames() {
    Set<String> names = new HashSet<>(Set.of(TARGET));
    for (FeatureColumn column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "two columns of the regression are called \""
                + column.name()
                + "\" (\""
                + TARGET
                + "\" is what it learns); rename the covariate or the key of that name");
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "there is nothing to forecast from: give lags, calendar features or covariates");
    }
  }

  List<Integer> lags() {
    return lags;
  }

  List<Integer> seasonalLags() {
    return seasonalLags;
  }

  int season() {
    return season;
  }

  List<RollingFeature> rolling() {
    return rolling;
  }

  List<CalendarFeature> calendar() {
    return calendar;
  }

  CalendarEncoding encoding() {
    return encoding;
  }

  List<CovariateLag> covariates() {
    return covariates;
  }

  List<KeyColumn> keys() {
    return keys;
  }

  List<FeatureColumn> columns() {
    return columns;
  }

  List<String> names() {
    return columns.stream().map(FeatureColumn::name).toList();
  }

  /** How many changes up to the origin features may look at. */
  int reach() {
    int reach = lags.stream().mapToInt(Integer::intValue).max().orElse(0);
    for (RollingFeature each : rolling) {
      reach = Math.max(reach, each.window());
    }
    for (int lag : seasonalLags) {
      reach = Math.max(reach, lag * season);
    }
    return reach;
  }

  /** How many periods before the target covariates may be looked at. */
  int covariateReach() {
    return covariates.stream().mapToInt(CovariateLag::lag).max().orElse(0);
  }

  /**
   * Calculates the features of one period.
   *
   * @param frame what is known
   * @param origin the last period whose change may be looked at
   * @param ahead how many periods after it the target lies
   * @param row receives the features
   * @return whether none is missing
   */
  boolean fill(Frame frame, int origin, int ahead, double[] row) {
    int j = 0;
    for (int lag : lags) {
      row[j++] = frame.change(origin + 1 - lag);
    }
    int seasonsAhead = (ahead + season - 1) / season;
    for (int lag : seasonalLags) {
      row[j++] = frame.change(origin + ahead - season * (seasonsAhead + lag - 1));
    }
    for (RollingFeature each : rolling) {
      row[j++] = frame.rolling(each, origin);
    }
    int target = origin + ahead;
    for (CalendarFeature each : calendar) {
      j = calendar(each, frame.time(target), target, row, j);
    }
    for (CovariateLag each : covariates) {
      row[j++] = frame.covariate(each.place(), target - each.lag());
    }
    for (int k = 0; k < keys.size(); k++) {
      row[j++] = frame.key(k);
    }
    boolean complete = true;
    for (double value : row) {
      complete &= !Double.isNaN(value);
    }
    return complete;
  }

  /** Tells whether all that the features of the next period take from the past is known. */
  boolean isKnown(Frame frame, int origin) {
    double sum = 0;
    for (int lag : lags) {
      sum += frame.change(origin + 1 - lag);
    }
    for (int lag : seasonalLags) {
      sum += frame.change(origin + 1 - season * lag);
    }
    for (RollingFeature each : rolling) {
      sum += frame.rolling(each, origin);
    }
    return !Double.isNaN(sum) && !Double.isNaN(frame.levelAfter(origin + 1, 0));
  }

  private int calendar(
      CalendarFeature feature, LocalDateTime time, int index, double[] row, int column) {
    double value = feature.value(time, index);
    if (feature.levels() == 0 || encoding == CalendarEncoding.NUMBER) {
      row[column] = value;
      return column + 1;
    }
    if (encoding == CalendarEncoding.CATEGORY) {
      row[column] = value - feature.first();
      return column + 1;
    }
    double angle = 2 * Math.PI * value / feature.cycle();
    row[column] = Math.sin(angle);
    row[column + 1] = Math.cos(angle);
    return column + 2;
  }
}
