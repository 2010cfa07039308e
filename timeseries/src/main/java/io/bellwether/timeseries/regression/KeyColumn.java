package io.bellwether.timeseries.regression;

import java.util.List;

/**
 * A part of the keys of a panel as a categorical feature.
 *
 * @param name what it is called
 * @param levels its values among the series that were learned from
 */
record KeyColumn(String name, List<String> levels) {

  KeyColumn {
    levels = List.copyOf(levels);
  }

  /** The code of a value; that of a missing one if it is not known. */
  int code(String value) {
    return levels.indexOf(value);
  }
}
