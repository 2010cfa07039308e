package io.bellwether.persist;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** A complete file that waits to be written, laid out as {@link Layout} says. */
final class ModelOutput {

  private final byte[] manifest;
  private final List<StoredArray> arrays;
  private final long arrayBytes;

  private ModelOutput(byte[] manifest, List<StoredArray> arrays, long arrayBytes) {
    this.manifest = manifest;
    this.arrays = arrays;
    this.arrayBytes = arrayBytes;
  }

  /**
   * Lays a model out.
   *
   * @throws IllegalArgumentException if it has more texts and numbers outside arrays than a
   *     manifest may hold
   */
  static ModelOutput of(Section model) throws IOException {
    ManifestWriter writer = new ManifestWriter();
    byte[] manifest = writer.write(LibraryVersion.current(), model);
    check(manifest.length, Layout.MAX_MANIFEST_BYTES, "bytes");
    check(writer.tokens(), Layout.MAX_TOKENS, "JSON tokens");
    return new ModelOutput(manifest, writer.arrays(), writer.arrayBytes());
  }

  /** What is saved can be loaded. */
  private static void check(long count, long most, String what) {
    if (count > most) {
      throw new IllegalArgumentException(
          "the texts, names and single numbers of the model take "
              + count
              + " "
              + what
              + ", but "
              + most
              + " is the most; numbers are better kept as arrays");
    }
  }

  /** Writes the file; neither closes nor flushes. */
  void writeTo(OutputStream destination) throws IOException {
    CRC32C sum = new CRC32C();
    OutputStream out = new CheckedOutputStream(destination, sum);
    Portion portion = new Portion();
    portion
        .numbers()
        .putLong(Layout.MAGIC)
        .putInt(Layout.FORMAT)
        .putInt(manifest.length)
        .putLong(arrayBytes);
    out.write(portion.bytes(), 0, Layout.HEADER_BYTES);
    out.write(manifest);
    writeSum(sum, portion, out);
    for (StoredArray array : arrays) {
      writeArray(array, portion, out);
    }
    writeSum(sum, portion, out);
  }

  private static void writeArray(StoredArray array, Portion portion, OutputStream out)
      throws IOException {
    ArrayType type = array.type();
    int most = Portion.capacity(type);
    for (int start = 0; start < array.length(); start += most) {
      int count = Math.min(most, array.length() - start);
      type.toBytes(array.elements(), start, count, portion.numbers());
      out.write(portion.bytes(), 0, count * type.elementBytes());
    }
  }

  private static void writeSum(CRC32C sum, Portion portion, OutputStream out) throws IOException {
    portion.numbers().putInt((int) sum.getValue());
    out.write(portion.bytes(), 0, Layout.CHECKSUM_BYTES);
  }
}
