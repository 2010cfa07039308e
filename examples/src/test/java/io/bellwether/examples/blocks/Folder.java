package io.bellwether.examples.blocks;

import java.nio.file.Path;

/**
 * Stands before {@link Path} in blocks, where a variable of that name hides the class: files that a
 * block names are those of a folder of its own.
 */
public final class Folder {

  private final Path path;

  public Folder(Path path) {
    this.path = path;
  }

  public Path of(String name) {
    return path.resolve(name);
  }
}
