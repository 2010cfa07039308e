package io.bellwether.examples.blocks;

import io.bellwether.data.Dataset;
import java.nio.file.Path;

/** Rows that were observed for one to seven days. */
public abstract class GlmGiven extends Given {

  protected static final Dataset train =
      Given.train.derive("logDays", row -> Math.log(1 + row.number("units") % 7));

  protected GlmGiven(Path folder) {
    super(folder);
  }
}
