package io.bellwether.persist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of this library. It comes from a resource that the build fills in, not from the
 * manifest of the jar, which is somebody else's when classes have been repackaged into one jar.
 */
final class LibraryVersion {

  /** What classes say that no Maven build has made, such as an IDE's. */
  static final String UNRELEASED = "development";

  private static final String CURRENT = read();

  private LibraryVersion() {}

  static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream resource = LibraryVersion.class.getResourceAsStream("version.properties")) {
      if (resource == null) {
        return UNRELEASED;
      }
      Properties properties = new Properties();
      properties.load(resource);
      String version = properties.getProperty("version", "");
      return version.isBlank() || version.startsWith("$") ? UNRELEASED : version;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read version.properties of the library", e);
    }
  }
}
