package io.bellwether.persist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Files made byte by byte from the description of the format, not by the code under test, with
 * checksums that are right whatever else is wrong.
 */
public final class FileBytes {

  private FileBytes() {}

  /**
   * What saving writes.
   *
   * @param model what is saved
   * @return the file
   */
  public static byte[] of(Saveable model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return out.toByteArray();
  }

  static <T> T load(byte[] file, Class<T> type) {
    return ModelFile.load(new ByteArrayInputStream(file), type);
  }

  static byte[] of(String manifest, byte... arrays) {
    return of(manifest.getBytes(StandardCharsets.UTF_8), arrays.length, arrays);
  }

  /**
   * A file of these parts.
   *
   * @param manifest the JSON text
   * @param statedArrayBytes how many bytes of arrays the header promises
   * @param arrays what is there
   * @return the file
   */
  public static byte[] of(byte[] manifest, long statedArrayBytes, byte... arrays) {
    byte[] file = new byte[24 + manifest.length + 4 + arrays.length + 4];
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x89, 'B', 'W', 'M', '\r', '\n', 0x1A, '\n'});
    bytes.putInt(1).putInt(manifest.length).putLong(statedArrayBytes).put(manifest);
    bytes.putInt(sum(file, bytes.position()));
    bytes.put(arrays);
    bytes.putInt(sum(file, bytes.position()));
    return file;
  }

  /**
   * The manifest of a file.
   *
   * @param file the file
   * @return its JSON text
   */
  public static String manifest(byte[] file) {
    return new String(file, 24, manifestLength(file), StandardCharsets.UTF_8);
  }

  /**
   * The arrays of a file.
   *
   * @param file the file
   * @return the bytes between the two checksums
   */
  public static byte[] arrays(byte[] file) {
    return Arrays.copyOfRange(file, 28 + manifestLength(file), file.length - 4);
  }

  /**
   * The file with other text in its manifest, and checksums to fit.
   *
   * @param file the file; not modified
   * @param old what has to occur in the manifest
   * @param replacement what comes in its place, wherever it occurs
   * @return another file
   */
  public static byte[] replaced(byte[] file, String old, String replacement) {
    String manifest = manifest(file);
    if (!manifest.contains(old)) {
      throw new IllegalArgumentException(old + " is not in " + manifest);
    }
    return of(manifest.replace(old, replacement), arrays(file));
  }

  static int manifestLength(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
  }

  private static int sum(byte[] file, int length) {
    CRC32C sum = new CRC32C();
    sum.update(file, 0, length);
    return (int) sum.getValue();
  }
}
