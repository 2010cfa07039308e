package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A model file whose manifest was changed by somebody who knows the format: docs/model-format.md.
 */
public final class PatchedFile {

  private static final int HEADER = 24;

  private PatchedFile() {}

  /**
   * Replaces a text in the manifest.
   *
   * @param file the bytes of a model file; not modified
   * @param text what has to occur
   * @param by what comes in its place, wherever it occurs
   * @return the bytes with the checksums that belong to them
   */
  public static byte[] replace(byte[] file, String text, String by) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int length = in.getInt(12);
    String manifest = new String(file, HEADER, length, StandardCharsets.UTF_8);
    assertThat(manifest).contains(text);
    byte[] patched = manifest.replace(text, by).getBytes(StandardCharsets.UTF_8);
    byte[] arrays = Arrays.copyOfRange(file, HEADER + length + 4, file.length - 4);
    ByteBuffer out =
        ByteBuffer.allocate(HEADER + patched.length + 4 + arrays.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(file, 0, 12).putInt(patched.length).putLong(in.getLong(16)).put(patched);
    out.putInt(checksum(out)).put(arrays);
    out.putInt(checksum(out));
    return out.array();
  }

  private static int checksum(ByteBuffer out) {
    CRC32C crc = new CRC32C();
    crc.update(out.duplicate().flip());
    return (int) crc.getValue();
  }
}
