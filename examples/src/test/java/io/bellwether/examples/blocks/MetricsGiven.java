package io.bellwether.examples.blocks;

import io.bellwether.ml.logistic.LogisticModel;
import io.bellwether.ml.logistic.LogisticRegression;
import java.nio.file.Path;

/** What was predicted and what came true. */
public abstract class MetricsGiven extends Given {

  protected static final LogisticModel model = LogisticRegression.create().fit(customers, "churn");

  protected final double[] actual = split.test().numeric("units").values();
  protected final double[] predicted = fitted.predict(split.test());

  protected MetricsGiven(Path folder) {
    super(folder);
  }
}
