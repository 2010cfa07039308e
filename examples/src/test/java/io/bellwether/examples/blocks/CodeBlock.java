package io.bellwether.examples.blocks;

/**
 * A program in the documentation.
 *
 * @param page the file it stands in, from the root of the project
 * @param line the line of the page on which its first line stands
 * @param topic the last part of the package's name, or the heading above it, such as {@code Glm} or
 *     {@code TuneAModel}
 * @param number its place among the blocks of that topic, from 1
 * @param packageName the package that the page is about, or nothing
 * @param code the program, as it stands there
 */
record CodeBlock(String page, int line, String topic, int number, String packageName, String code) {

  /** Its name, unique in the project: the topic and, after the first of the topic, the number. */
  String name() {
    return number == 1 ? topic : topic + number;
  }

  /** The place of one of its lines, from 0, for messages. */
  String place(int lineOfBlock) {
    return page + ":" + (line + lineOfBlock);
  }

  int length() {
    return (int) code.lines().count();
  }

  @Override
  public String toString() {
    return place(0) + " " + name();
  }
}
