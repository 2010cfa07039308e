package io.bellwether.examples.blocks;

import io.bellwether.ml.logistic.LogisticModel;
import io.bellwether.ml.logistic.LogisticRegression;
import io.bellwether.pipeline.ClassificationPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.Scaler;
import java.nio.file.Path;

/** A pipeline of labels. */
public abstract class CalibrateGiven extends Given {

  protected static final ClassificationPipeline<LogisticModel> pipeline =
      Pipeline.builder().add(Scaler.standard()).classifier(LogisticRegression.create());

  protected CalibrateGiven(Path folder) {
    super(folder);
  }
}
