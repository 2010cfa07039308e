package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelManifest;
import io.bellwether.pipeline.FittedRegressionPipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A model that went through a file, as a till or a web shop would take it from there. */
final class KeptModel {

  private final RegressionModel model;
  private final ModelManifest manifest;

  private KeptModel(RegressionModel model, ModelManifest manifest) {
    this.model = model;
    this.manifest = manifest;
  }

  /** Saves a model, loads it and takes the file away again. */
  static KeptModel throughFile(RegressionModel fitted) {
    try {
      Path file = Files.createTempFile("units", ".bellwether");
      try {
        ModelFile.save(fitted, file);
        return new KeptModel(ModelFile.load(file, RegressionModel.class), ModelFile.inspect(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model as it was loaded. */
  RegressionModel model() {
    return model;
  }

  /** What the file says about itself. */
  ModelManifest manifest() {
    return manifest;
  }

  /** Answers one record: units expected, and the range that 95 of 100 weeks stay in. */
  PredictionIntervals answer(Map<String, Object> record) {
    if (model instanceof FittedRegressionPipeline<?> pipeline) {
      return pipeline.predictIntervals(Dataset.ofRows(List.of(record)), 0.95);
    }
    throw new UnsupportedOperationException(model + " has no intervals");
  }
}
