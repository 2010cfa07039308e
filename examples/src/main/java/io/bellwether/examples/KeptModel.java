package io.bellwether.examples;

import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelManifest;
import io.bellwether.persist.Saveable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model that went through a file, as a till or a web shop would take it from there.
 *
 * @param model the model as it was loaded
 * @param manifest what the file says about itself
 * @param <M> its type
 */
record KeptModel<M extends Saveable>(M model, ModelManifest manifest) {

  /** Saves a model, loads it and takes the file away again. */
  static <M extends Saveable> KeptModel<M> throughFile(M fitted, Class<M> type) {
    try {
      Path file = Files.createTempFile("kept", ".bellwether");
      try {
        ModelFile.save(fitted, file);
        return new KeptModel<>(ModelFile.load(file, type), ModelFile.inspect(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
