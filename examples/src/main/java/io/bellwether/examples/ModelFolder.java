package io.bellwether.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for models that is gone when it is closed.
 *
 * @param path where it is
 */
record ModelFolder(Path path) implements AutoCloseable {

  static ModelFolder create() {
    try {
      return new ModelFolder(Files.createTempDirectory("models"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for models: " + e, e);
    }
  }

  /** A folder to keep, made if it is not there. */
  static ModelFolder at(Path path) {
    try {
      return new ModelFolder(Files.createDirectories(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + path + ": " + e, e);
    }
  }

  /** The file of a model of this name. */
  Path file(String name) {
    return path.resolve(name + ".bellwether");
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path + ": " + e, e);
    }
  }
}
