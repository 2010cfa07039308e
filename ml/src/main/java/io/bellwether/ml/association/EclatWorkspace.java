package io.bellwether.ml.association;

import io.bellwether.model.FitContext;

/** The arrays that a thread works with, used for piece after piece. */
final class EclatWorkspace {

  private final SetReporter reporter;
  private final RowSearch search;

  EclatWorkspace(RankedBaskets data, int maxLength, SupportFloor floor, EclatTuning tuning) {
    this.reporter = new SetReporter(data.items(), maxLength);
    this.search = new RowSearch(data, floor, tuning, reporter);
  }

  void mine(RowLevel level, int item, ItemsetSink sink, FitContext context) {
    reporter.begin(sink, context);
    search.item(level, item, 0);
  }
}
