package io.bellwether.ml.design;

import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes weights of classes into model files. For our own modules.
 *
 * @since 0.1.0
 */
public final class ClassWeightsState {

  private ClassWeightsState() {}

  /**
   * Writes weights as three values of a section.
   *
   * @param weights the weights
   * @param writer the section
   */
  public static void write(ClassWeights weights, ModelWriter writer) {
    Map<String, Double> byLabel = weights.byLabel();
    writer
        .put("balanced", weights.isBalanced())
        .putTexts("weightedClasses", List.copyOf(byLabel.keySet()))
        .put("classWeights", byLabel.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param reader the section
   * @return the weights
   */
  public static ClassWeights read(ModelReader reader) {
    if (reader.flag("balanced")) {
      return ClassWeights.balanced();
    }
    List<String> labels = reader.texts("weightedClasses");
    double[] weights = reader.doubles("classWeights", labels.size());
    Map<String, Double> byLabel = new TreeMap<>();
    for (int k = 0; k < weights.length; k++) {
      byLabel.put(labels.get(k), weights[k]);
    }
    return ClassWeights.of(byLabel);
  }
}
