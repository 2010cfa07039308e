package io.bellwether.examples.blocks;

import io.bellwether.persist.Saveable;
import java.nio.file.Path;

/** A model of a user's own. */
public abstract class PersistGiven extends Given {

  protected PersistGiven(Path folder) {
    super(folder);
  }

  /** A slope a column. */
  protected static final class Slopes implements Saveable {

    private final double[] values;

    public Slopes(double[] values) {
      this.values = values.clone();
    }

    public double[] values() {
      return values.clone();
    }
  }
}
