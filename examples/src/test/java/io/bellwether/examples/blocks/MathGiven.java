package io.bellwether.examples.blocks;

import java.nio.file.Path;

/** Columns as arrays. */
public abstract class MathGiven extends Given {

  protected final double[] price = train.numeric("price").values();
  protected final double[] promotion = train.numeric("deal").values();
  protected final double[] units = train.numeric("units").values();
  protected final int n = price.length;

  protected MathGiven(Path folder) {
    super(folder);
  }
}
