package io.bellwether.persist;

/**
 * Where things are in a file. All numbers are little-endian.
 *
 * <pre>
 * byte      length  what
 * 0         8       magic: 89 'B' 'W' 'M' 0D 0A 1A 0A
 * 8         4       format number
 * 12        4       m, the length of the manifest in bytes
 * 16        8       a, the length of all arrays in bytes
 * 24        m       manifest, JSON in UTF-8
 * 24+m      4       CRC-32C of bytes 0 to 24+m
 * 28+m      a       arrays
 * 28+m+a    4       CRC-32C of bytes 0 to 28+m+a
 * </pre>
 */
final class Layout {

  /**
   * The first eight bytes, read as a little-endian number. As in PNG, the first has its high bit
   * set and line ends follow, so that a transfer which strips bits or converts line ends shows.
   */
  static final long MAGIC = 0x0A1A_0A0D_4D57_4289L;

  /** The number of this layout; the state of each kind has a number of its own. */
  static final int FORMAT = 1;

  static final int HEADER_BYTES = 24;

  static final int CHECKSUM_BYTES = Integer.BYTES;

  /** Most bytes of a manifest. */
  static final int MAX_MANIFEST_BYTES = 1 << 26;

  /**
   * Most tokens of a manifest, as JSON counts them: names, values, beginnings and ends. What is
   * parsed takes some fifty bytes a token in memory, twenty-five times the bytes of a manifest that
   * is made for it, so that this needs a bound of its own.
   */
  static final int MAX_TOKENS = 1 << 22;

  /** How deep sections and models may lie in each other. */
  static final int MAX_DEPTH = 64;

  /** How deep JSON may nest: a model in a list takes four levels. */
  static final int MAX_JSON_DEPTH = 4 * MAX_DEPTH + 8;

  /** Most characters of a name or label; Jackson's own limit is far above. */
  static final int MAX_NAME_LENGTH = 200;

  private Layout() {}

  /** The length of the whole file; the arguments have been checked to be in range. */
  static long totalBytes(int manifestBytes, long arrayBytes) {
    return HEADER_BYTES + (long) manifestBytes + CHECKSUM_BYTES + arrayBytes + CHECKSUM_BYTES;
  }
}
