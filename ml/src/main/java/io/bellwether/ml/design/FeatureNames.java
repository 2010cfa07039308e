package io.bellwether.ml.design;

import io.bellwether.persist.ModelReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of the features of a kept model: each once, since predictions go by name. For our own
 * modules.
 *
 * @since 0.1.0
 */
public final class FeatureNames {

  private static final String NAME = "features";

  private FeatureNames() {}

  /**
   * Reads the texts {@code features} of a model file.
   *
   * @param reader the state of the model
   * @return the names, possibly none; unmodifiable
   * @throws io.bellwether.persist.ModelFormatException if there are none of that name, or one of
   *     them is blank or occurs twice
   */
  public static List<String> read(ModelReader reader) {
    List<String> names = reader.texts(NAME);
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank()) {
        throw reader.fault(NAME, "has a blank name");
      }
      if (!seen.add(name)) {
        throw reader.fault(NAME, "has '" + name + "' twice");
      }
    }
    return names;
  }
}
