package io.bellwether.examples.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All models of a folder, at one moment. Immutable. */
final class ModelSet {

  private static final String SUFFIX = ".bellwether";

  private final SortedMap<String, ServedModel> models;

  private ModelSet(SortedMap<String, ServedModel> models) {
    this.models = models;
  }

  /**
   * Reads every file {@code NAME.bellwether}, or none.
   *
   * @throws io.bellwether.persist.ModelFormatException if a file is damaged
   * @throws IllegalArgumentException if a file holds what cannot be asked, or there is none
   * @throws UncheckedIOException if the folder or a file cannot be read
   */
  static ModelSet read(Path folder, ServiceLimits limits) {
    SortedMap<String, ServedModel> models = new TreeMap<>();
    try {
      for (Path file : files(folder)) {
        String name = folder.relativize(file).toString();
        models.put(
            name.substring(0, name.length() - SUFFIX.length()), ServedModel.read(file, limits));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models of " + folder + ": " + e, e);
    }
    if (models.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no file *"
              + SUFFIX
              + " in "
              + folder.toAbsolutePath()
              + "; save a model there");
    }
    return new ModelSet(models);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
  }

  Map<String, Object> answer(String name, Body body) {
    ServedModel model = models.get(name);
    if (model == null) {
      throw Refusal.noSuchModel(name, models.keySet());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("model", name);
    answer.put("version", model.checksum());
    answer.put("answer", Figures.finite(model.answering().answer(body)));
    return answer;
  }

  Map<String, Object> describe() {
    Map<String, Object> about = new LinkedHashMap<>();
    models.forEach((name, model) -> about.put(name, model.describe()));
    return about;
  }

  /** The checksum of each model's file by the model's name. */
  Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    models.forEach((name, model) -> versions.put(name, model.checksum()));
    return versions;
  }
}
