package io.bellwether.examples.blocks;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Four years of a part that is asked for now and then. */
public abstract class IntermittentGiven extends Given {

  protected static final TimeSeries part =
      TimeSeries.of(
          Frequency.MONTHLY,
          LocalDate.of(2021, 1, 1),
          IntStream.range(0, 48)
              .mapToDouble(t -> t % 5 == 2 || t % 11 == 3 ? 1 + t % 4 : 0)
              .toArray());

  protected IntermittentGiven(Path folder) {
    super(folder);
  }
}
