package io.bellwether.examples.blocks;

import io.bellwether.data.Dataset;
import io.bellwether.examples.MadeUp;
import io.bellwether.model.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A catalogue without the article that is new, and a bar that remembers what it was told. */
public abstract class ForecastACatalogueGiven extends Given {

  protected static final Dataset table =
      MadeUp.weeklyUnits()
          .filter(row -> "Leeds".equals(row.text("store")) || "mug".equals(row.text("item")));

  protected final List<Progress> told = new CopyOnWriteArrayList<>();
  protected final Consumer<Progress> bar = told::add;

  protected ForecastACatalogueGiven(Path folder) {
    super(folder);
  }
}
