package io.bellwether.timeseries.backtest;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Works through series and forecasters on the threads of a context. */
final class PanelRun {

  private static final String STAGE = "backtest";

  private final Schedule schedule;
  private final double[] levels;
  private final Panel panel;
  private final Function<SeriesKey, Covariates> covariates;
  private final List<Contestant> runners;
  private final int reference;

  PanelRun(
      Schedule schedule,
      double[] levels,
      Panel panel,
      Function<SeriesKey, Covariates> covariates,
      List<Contestant> contestants) {
    this.schedule = schedule;
    this.levels = levels;
    this.panel = panel;
    this.covariates = covariates;
    runners = new ArrayList<>(contestants);
    int found = contestants.stream().map(Contestant::forecaster).toList().indexOf(REFERENCE);
    reference = found >= 0 ? found : contestants.size();
    if (found < 0) {
      runners.add(new Contestant("reference", REFERENCE));
    }
  }

  private static final SeasonalNaive REFERENCE = SeasonalNaive.create();

  /** The place of the seasonal naive forecast among the tracks of a trial. */
  int reference() {
    return reference;
  }

  /** The series that have an origin, in the order of the panel. */
  List<Trial> trials(FitContext context) {
    int width = runners.size();
    List<Track> tracks =
        context.map(
            STAGE,
            Math.multiplyExact(panel.size(), width),
            task -> track(task / width, runners.get(task % width), context));
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      TimeSeries series = panel.series(i);
      if (schedule.ends(series).length > 0) {
        trials.add(
            new Trial(panel.key(i), series, schedule, tracks.subList(i * width, (i + 1) * width)));
      }
    }
    return trials;
  }

  /**
   * A forecaster is silent, because progress is told by forecasters, and draws the same random
   * numbers whoever it is compared with.
   */
  private Track track(int series, Contestant runner, FitContext context) {
    FitContext own =
        context.seed(context.random(STAGE, series).nextLong()).onProgress(progress -> {});
    return new TrackRun(
            schedule,
            runner.forecaster(),
            panel.series(series),
            covariates.apply(panel.key(series)),
            own)
        .run(levels);
  }
}
