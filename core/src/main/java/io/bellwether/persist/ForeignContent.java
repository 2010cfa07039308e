package io.bellwether.persist;

/** Guesses what a file is that is not ours, so that the message says more than that it is not. */
final class ForeignContent {

  private static final int PRINTABLE = 0x20;

  private ForeignContent() {}

  /**
   * Describes the beginning of a file.
   *
   * @param head its first bytes, at least one
   * @return a noun with its article
   */
  static String describe(byte[] head) {
    if (startsWith(head, 0x89, 'P', 'N', 'G')) {
      return "a PNG image";
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return "a ZIP archive";
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      return "a gzip file, which must be unpacked first";
    }
    if (startsWith(head, 0xAC, 0xED, 0, 5)) {
      return "a Java serialization stream";
    }
    if (startsWith(head, 0x89, 'B', 'W', 'M') || startsWith(head, 0x09, 'B', 'W', 'M')) {
      return "a model file whose bytes a transfer as text has changed";
    }
    return isText(head) ? "a text" : "something else";
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      boolean space = b == '\t' || b == '\n' || b == '\r';
      if (b >= 0 && b < PRINTABLE && !space) {
        return false;
      }
    }
    return true;
  }
}
