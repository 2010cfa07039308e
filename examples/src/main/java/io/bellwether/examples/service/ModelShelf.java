package io.bellwether.examples.service;

import java.nio.file.Path;

/**
 * The models in service. A request takes {@link #current} once and keeps to it; a reload reads the
 * whole folder first and then replaces all models by one write, or throws and replaces none.
 */
final class ModelShelf {

  private final Path folder;
  private final ServiceLimits limits;
  private volatile ModelSet current;

  ModelShelf(Path folder, ServiceLimits limits) {
    this.folder = folder;
    this.limits = limits;
    this.current = ModelSet.read(folder, limits);
  }

  ModelSet current() {
    return current;
  }

  /** One at a time, so that a slow reload does not put older models over newer ones. */
  synchronized ModelSet reload() {
    ModelSet fresh = ModelSet.read(folder, limits);
    current = fresh;
    return fresh;
  }
}
