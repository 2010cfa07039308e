package io.bellwether.timeseries;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.List;

/** Writes a panel as a table. */
final class PanelTable {

  private PanelTable() {}

  static Dataset of(Panel panel) {
    List<Column> columns =
        new ArrayList<>(panel.keys().columns(place -> panel.timeline(place).length()));
    int rows = columns.get(0).size();
    List<Timeline> timelines = new ArrayList<>(panel.size());
    NumericColumn.Builder values = NumericColumn.builder(panel.valueName(), rows);
    for (int place = 0; place < panel.size(); place++) {
      timelines.add(panel.timeline(place));
      double[] part = panel.series(place).values();
      values.add(part, 0, part.length);
    }
    columns.add(TimeSeries.timeColumn(timelines).renamed(panel.timeName()));
    columns.add(values.build());
    return Dataset.of(columns);
  }
}
