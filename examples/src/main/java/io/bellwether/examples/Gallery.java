package io.bellwether.examples;

import io.bellwether.examples.picture.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Where the stories put their pictures. */
final class Gallery {

  /** Below the folder that the program is started in; Maven's {@code clean} empties it. */
  static final Path FOLDER = Path.of("target", "pictures");

  private Gallery() {}

  /** Draws into a folder, and says what is there. */
  static String hang(Path folder, List<Picture> pictures) {
    pictures.forEach(picture -> picture.write(folder));
    return pictures.stream()
        .map(picture -> "\n- " + picture)
        .collect(Collectors.joining("", "PICTURES in " + shown(folder), ""));
  }

  private static String shown(Path folder) {
    return folder.toString().replace('\\', '/');
  }
}
