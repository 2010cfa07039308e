package io.bellwether.examples.service;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The models in service. A request takes {@link #current} once and keeps to it; a reload reads the
 * whole folder first and then replaces all models by one write, or throws and replaces none.
 */
final class ModelShelf {

  private final Path folder;
  private final ServiceLimits limits;
  private final AtomicReference<ModelSet> current;

  ModelShelf(Path folder, ServiceLimits limits) {
    this.folder = folder;
    this.limits = limits;
    this.current = new AtomicReference<>(ModelSet.read(folder, limits));
  }

  ModelSet current() {
    return current.get();
  }

  /** One at a time, so that a slow reload does not put older models over newer ones. */
  synchronized ModelSet reload() {
    ModelSet fresh = ModelSet.read(folder, limits);
    current.set(fresh);
    return fresh;
  }
}
