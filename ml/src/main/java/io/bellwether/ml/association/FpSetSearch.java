package io.bellwether.ml.association;

import io.bellwether.model.FitContext;

/** A depth-first search that keeps the sets it has found, to know what is in them. */
abstract sealed class FpSetSearch permits FpClosedSearch, FpMaximalSearch {

  final RankedBaskets data;
  final SupportFloor floor;
  final ItemsetSink sink;
  final FitContext context;
  final FpBranch branch;
  final FpFoundSets found = new FpFoundSets();

  FpSetSearch(
      RankedBaskets data,
      SupportFloor floor,
      ItemsetSink sink,
      FitContext context,
      FpBranch branch) {
    this.data = data;
    this.floor = floor;
    this.sink = sink;
    this.context = context;
    this.branch = branch;
  }
}
