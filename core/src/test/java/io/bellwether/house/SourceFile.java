package io.bellwether.house;

import java.util.List;

/**
 * What the rules on sources ask of one file.
 *
 * @param type the full name of the type the file is named for
 * @param lines its lines, all of them
 * @param bodies its methods and constructors that have a body
 * @param undated its public top-level types whose Javadoc has no {@code @since}
 */
record SourceFile(String type, int lines, List<Body> bodies, List<String> undated) {

  SourceFile {
    bodies = List.copyOf(bodies);
    undated = List.copyOf(undated);
  }

  /**
   * A method or constructor.
   *
   * @param name its full name without parameters, {@code <init>} for a constructor
   * @param lines its lines, from that of its signature to that of its closing brace
   */
  record Body(String name, int lines) {}
}
