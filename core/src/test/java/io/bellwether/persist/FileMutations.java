package io.bellwether.persist;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A model file changed at random: by accident, as disks and networks do, or on purpose, by somebody
 * who knows the format and makes the checksums fit.
 */
final class FileMutations {

  /** What is put in place of values: other types, extremes, tags. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "-1",
          "0",
          "1",
          "2",
          "1000000",
          "2147483647",
          "-2147483648",
          "-9223372036854775808",
          "1e308",
          "-0.0",
          "0.5",
          "\"\"",
          "\"NaN\"",
          "\"-Infinity\"",
          "[]",
          "{}",
          "[[]]",
          "true",
          "{\"$array\":\"float64\",\"length\":2,\"offset\":0}",
          "{\"$array\":\"int32\",\"length\":2147483639,\"offset\":0}",
          "{\"$model\":{\"kind\":\"test-chain/1\",\"state\":{}}}");

  private static final List<Double> NUMBERS =
      List.of(
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.MAX_VALUE,
          Double.MIN_VALUE,
          -0.0,
          0.0,
          -1.0,
          1e18);

  private static final List<Integer> WORDS =
      List.of(-1, 0, 1, 2, 3, 1000, 1 << 26, Integer.MAX_VALUE, Integer.MIN_VALUE);

  private final byte[] file;
  private final SplittableRandom random;

  /**
   * Changes of a file.
   *
   * @param file the file
   * @param seed decides what is changed
   */
  FileMutations(byte[] file, long seed) {
    this.file = file.clone();
    this.random = new SplittableRandom(seed);
  }

  /**
   * Changes bytes anywhere, so that the checksums tell.
   *
   * @return the file, changed
   */
  byte[] accident() {
    return mutate(file);
  }

  /**
   * Changes manifest or arrays and makes the checksums fit.
   *
   * @return the file, changed
   */
  byte[] forgery() {
    byte[] manifest = FileBytes.manifest(file).getBytes(StandardCharsets.UTF_8);
    byte[] arrays = FileBytes.arrays(file);
    switch (random.nextInt(6)) {
      case 0 -> manifest = mutate(manifest);
      case 1, 2 -> manifest = mutateText().getBytes(StandardCharsets.UTF_8);
      case 3 -> arrays = mutate(arrays);
      case 4 -> arrays = mutateNumbers(arrays);
      default -> manifest = mutateDigit().getBytes(StandardCharsets.UTF_8);
    }
    long stated = random.nextInt(10) == 0 ? random.nextLong() >>> 33 : arrays.length;
    return FileBytes.of(manifest, stated, arrays);
  }

  private byte[] mutate(byte[] original) {
    byte[] bytes = original.clone();
    if (bytes.length == 0) {
      return bytes;
    }
    int position = random.nextInt(bytes.length);
    switch (random.nextInt(6)) {
      case 0 -> {
        return Arrays.copyOf(bytes, position);
      }
      case 1 -> {
        byte[] inserted = new byte[1 + random.nextInt(20)];
        random.nextBytes(inserted);
        return spliced(bytes, position, position, inserted);
      }
      case 2 -> {
        int end = Math.min(bytes.length, position + 1 + random.nextInt(20));
        return spliced(bytes, position, end, new byte[0]);
      }
      case 3 -> putExtreme(bytes, position);
      default -> {
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return bytes;
  }

  private void putExtreme(byte[] bytes, int position) {
    int word = random.nextInt(4) == 0 ? random.nextInt() : WORDS.get(random.nextInt(WORDS.size()));
    byte[] extreme = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(word).array();
    // half of them in the header, where the lengths are
    int start = random.nextBoolean() ? position : random.nextInt(Math.min(24, position + 1));
    System.arraycopy(extreme, 0, bytes, start, Math.min(4, bytes.length - start));
  }

  /** Puts numbers in place of whole elements of the arrays, each 8 or 4 bytes. */
  private byte[] mutateNumbers(byte[] arrays) {
    ByteBuffer bytes = ByteBuffer.wrap(arrays.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int changes = 1 + random.nextInt(3); changes > 0 && arrays.length >= 8; changes--) {
      int element = random.nextInt(arrays.length / 8) * 8;
      if (random.nextBoolean()) {
        bytes.putDouble(element, NUMBERS.get(random.nextInt(NUMBERS.size())));
      } else {
        bytes.putInt(element + 4 * random.nextInt(2), WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    return bytes.array();
  }

  /** Puts another value in place of one, or a stretch of the text in place of another. */
  private String mutateText() {
    String text = FileBytes.manifest(file);
    int start = text.indexOf(':', random.nextInt(text.length())) + 1;
    int comma = text.indexOf(',', start);
    int brace = text.indexOf('}', start);
    int end = Math.max(comma < 0 || random.nextInt(4) == 0 ? brace : Math.min(comma, brace), start);
    String replacement = VALUES.get(random.nextInt(VALUES.size()));
    if (random.nextInt(4) == 0) {
      int from = random.nextInt(text.length());
      replacement = text.substring(from, Math.min(text.length(), from + random.nextInt(60)));
    }
    return text.substring(0, start) + replacement + text.substring(end);
  }

  private String mutateDigit() {
    StringBuilder text = new StringBuilder(FileBytes.manifest(file));
    int position = random.nextInt(text.length());
    while (!Character.isDigit(text.charAt(position))) {
      position = (position + 1) % text.length();
    }
    text.setCharAt(position, (char) ('0' + random.nextInt(10)));
    return text.toString();
  }

  private static byte[] spliced(byte[] bytes, int start, int end, byte[] inserted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, start);
    out.writeBytes(inserted);
    out.write(bytes, end, bytes.length - end);
    return out.toByteArray();
  }
}
