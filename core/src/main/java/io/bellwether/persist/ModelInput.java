package io.bellwether.persist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Reads a file laid out as {@link Layout} says, and believes nothing that it has not checked. No
 * length that the file states makes it set memory aside before as many bytes have arrived, or are
 * known to be there.
 */
final class ModelInput {

  private static final long UNKNOWN = -1;

  private final String source;
  private final long size;
  private final long maxBytes;
  private final CRC32C sum = new CRC32C();
  private final InputStream in;
  private long total;

  /**
   * Prepares to read.
   *
   * @param stream the bytes
   * @param source what messages call it
   * @param size how many bytes there are, or a negative number if that is not known
   * @param maxBytes how many there may be
   */
  ModelInput(InputStream stream, String source, long size, long maxBytes) {
    this.in = new CheckedInputStream(stream, sum);
    this.source = source;
    this.size = size < 0 ? UNKNOWN : size;
    this.maxBytes = maxBytes;
  }

  /** The length of the file; known when the manifest is. */
  long total() {
    return total;
  }

  /** Reads the manifest and skips the rest. */
  Section readManifest() throws IOException {
    return readHead(new ManifestParser(source));
  }

  /** Reads all there is. */
  Section readAll() throws IOException {
    ManifestParser parser = new ManifestParser(source);
    Section manifest = readHead(parser);
    Portion portion = new Portion();
    for (StoredArray array : parser.arrays()) {
      readElements(array, portion);
    }
    checkSum("arrays");
    if (in.read() >= 0) {
      throw damaged("", "goes on after its end at byte " + total);
    }
    return manifest;
  }

  private Section readHead(ManifestParser parser) throws IOException {
    byte[] head = in.readNBytes(Layout.HEADER_BYTES);
    checkMagic(head);
    ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    header.position(Long.BYTES);
    int format = header.getInt();
    if (format != Layout.FORMAT) {
      throw new ModelFormatException(
          source,
          "header",
          "has format " + Integer.toUnsignedString(format) + "; " + Layout.FORMAT + " is read",
          format > Layout.FORMAT
              ? "update the library, the file was written by a later version"
              : "get an undamaged copy of the file",
          null);
    }
    int manifestBytes = header.getInt();
    long arrayBytes = header.getLong();
    checkLengths(manifestBytes, arrayBytes);
    byte[] manifest = in.readNBytes(manifestBytes);
    if (manifest.length < manifestBytes) {
      throw truncated("manifest");
    }
    checkSum("header and manifest");
    Section parsed = parser.parse(manifest);
    if (parser.arrayBytes() != arrayBytes) {
      throw damaged(
          "manifest",
          "declares arrays of " + parser.arrayBytes() + " bytes, the header " + arrayBytes);
    }
    return parsed;
  }

  private void checkMagic(byte[] head) {
    if (head.length == 0) {
      throw damaged("", "is empty");
    }
    byte[] magic = new byte[Long.BYTES];
    ByteBuffer.wrap(magic).order(ByteOrder.LITTLE_ENDIAN).putLong(Layout.MAGIC);
    int length = Math.min(head.length, magic.length);
    if (!Arrays.equals(head, 0, length, magic, 0, length)) {
      throw new ModelFormatException(
          source,
          "",
          "is no Bellwether model but " + ForeignContent.describe(head),
          "give a file that ModelFile.save has written",
          null);
    }
    if (head.length < Layout.HEADER_BYTES) {
      throw truncated("header");
    }
  }

  private void checkLengths(int manifestBytes, long arrayBytes) {
    if (!(manifestBytes > 0 && manifestBytes <= Layout.MAX_MANIFEST_BYTES)) {
      throw damaged(
          "header",
          "has a manifest of "
              + Integer.toUnsignedString(manifestBytes)
              + " bytes, but 1 to "
              + Layout.MAX_MANIFEST_BYTES
              + " are allowed");
    }
    if (!(arrayBytes >= 0 && arrayBytes <= Long.MAX_VALUE / 2)) {
      throw damaged("header", "has arrays of " + Long.toUnsignedString(arrayBytes) + " bytes");
    }
    total = Layout.totalBytes(manifestBytes, arrayBytes);
    if (size != UNKNOWN && size != total) {
      String fault = size < total ? "is truncated: it" : "goes on after its end: it";
      throw damaged("", fault + " has " + size + " bytes and should have " + total);
    }
    if (total > maxBytes) {
      throw new ModelFormatException(
          source,
          "header",
          "has " + total + " bytes, but " + maxBytes + " is the limit",
          "raise ModelLoader.maxBytes, if you trust where it comes from",
          null);
    }
  }

  private void readElements(StoredArray array, Portion portion) throws IOException {
    ArrayType type = array.type();
    int most = Portion.capacity(type);
    int length = array.length();
    Object elements = type.create(size == UNKNOWN ? Math.min(length, most) : length);
    for (int start = 0; start < length; start += most) {
      int count = Math.min(most, length - start);
      int bytes = count * type.elementBytes();
      if (in.readNBytes(portion.bytes(), 0, bytes) < bytes) {
        throw truncated("arrays");
      }
      int room = type.lengthOf(elements);
      if (start + count > room) {
        elements = type.resized(elements, (int) Math.min(length, 2L * room));
      }
      type.fromBytes(portion.numbers(), elements, start, count);
    }
    array.elements(elements);
  }

  private void checkSum(String what) throws IOException {
    int computed = (int) sum.getValue();
    byte[] bytes = in.readNBytes(Layout.CHECKSUM_BYTES);
    if (bytes.length < Layout.CHECKSUM_BYTES) {
      throw truncated("checksum of the " + what);
    }
    int stated = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (stated != computed) {
      throw damaged(what, "the checksum does not match, so that the bytes have been altered");
    }
  }

  private ModelFormatException truncated(String where) {
    return damaged("", "is truncated: it ends within the " + where);
  }

  private ModelFormatException damaged(String where, String problem) {
    return new ModelFormatException(
        source, where, problem, "get an undamaged copy of the file, or save the model again", null);
  }
}
