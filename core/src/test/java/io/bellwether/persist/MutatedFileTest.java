package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand files changed at random: each ends in an exception that we know, or is good. */
class MutatedFileTest {

  private static final Sample SAMPLE = Sample.nested();
  private static final byte[] FILE = FileBytes.of(SAMPLE);

  /** What is put in place of values: other types, extremes, tags. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "-1",
          "0",
          "2147483647",
          "-9223372036854775808",
          "1e308",
          "-0.0",
          "\"\"",
          "\"NaN\"",
          "[]",
          "{}",
          "[[]]",
          "true",
          "{\"$array\":\"float64\",\"length\":2,\"offset\":0}",
          "{\"$array\":\"int32\",\"length\":2147483639,\"offset\":0}",
          "{\"$model\":{\"kind\":\"test-chain/1\",\"state\":{}}}");

  @TempDir Path folder;

  @Test
  void alteredBytesNeverPass() {
    SplittableRandom random = new SplittableRandom(20_250_101);
    for (int i = 0; i < 10_000; i++) {
      byte[] mutated = mutate(FILE, random);
      Sample loaded = load(mutated, i);
      if (loaded != null) {
        assertThat(mutated).as("mutation %d", i).isEqualTo(FILE);
        assertThat(loaded).isEqualTo(SAMPLE);
      }
    }
  }

  @Test
  void alteredBytesWithChecksumsToFitAreRefusedOrGood() {
    SplittableRandom random = new SplittableRandom(20_250_102);
    int good = 0;
    for (int i = 0; i < 10_000; i++) {
      byte[] manifest = FileBytes.manifest(FILE).getBytes(StandardCharsets.UTF_8);
      byte[] arrays = FileBytes.arrays(FILE);
      switch (i % 4) {
        case 0 -> manifest = mutate(manifest, random);
        case 1 -> manifest = mutateText(random).getBytes(StandardCharsets.UTF_8);
        case 2 -> arrays = mutate(arrays, random);
        default -> manifest = mutateNumber(random).getBytes(StandardCharsets.UTF_8);
      }
      long stated = random.nextInt(10) == 0 ? random.nextLong() >>> 33 : arrays.length;
      Sample loaded = load(FileBytes.of(manifest, stated, arrays), i);
      if (loaded != null) {
        good++;
        Sample again = FileBytes.load(FileBytes.of(loaded), Sample.class);
        assertThat(again).as("mutation %d", i).isEqualTo(loaded);
      }
    }
    // changed digits and bits of numbers make good files of other numbers; both ends are reached
    assertThat(good).isBetween(500, 9_500);
  }

  /** Loads from a stream, and now and then from a file; null when it is refused as it should. */
  private Sample load(byte[] file, int i) {
    Sample fromFile = i % 20 == 0 ? loadFile(file, i) : null;
    try {
      Sample loaded = FileBytes.load(file, Sample.class);
      assertThat(i % 20 != 0 || loaded.equals(fromFile)).as("mutation %d", i).isTrue();
      return loaded;
    } catch (ModelFormatException e) {
      assertThat(e.getMessage()).hasSizeLessThan(1000);
      assertThat(fromFile).as("mutation %d", i).isNull();
      return null;
    } catch (RuntimeException | Error e) {
      return fail("mutation " + i + " ends in " + e, e);
    }
  }

  private Sample loadFile(byte[] bytes, int i) {
    try {
      Path file = Files.write(folder.resolve("mutated"), bytes);
      return ModelFile.load(file, Sample.class);
    } catch (ModelFormatException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      return fail("mutation " + i + " ends in " + e, e);
    }
  }

  private static byte[] mutate(byte[] original, SplittableRandom random) {
    byte[] bytes = original.clone();
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
      case 3 -> {
        int length = Math.max(0, Math.min(4, bytes.length - position));
        int[] extremes = {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 26, random.nextInt()};
        ByteBuffer extreme = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        extreme.putInt(extremes[random.nextInt(extremes.length)]);
        // half of them in the header, where the lengths are
        int start = random.nextBoolean() ? position : random.nextInt(Math.min(24, position + 1));
        System.arraycopy(extreme.array(), 0, bytes, start, length);
      }
      default -> {
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return bytes;
  }

  /** Puts another value in place of one, or a stretch of the text in place of another. */
  private static String mutateText(SplittableRandom random) {
    String text = FileBytes.manifest(FILE);
    int start = text.indexOf(':', random.nextInt(text.length())) + 1;
    int end = Math.max(text.indexOf(random.nextBoolean() ? ',' : '}', start), start);
    String replacement = VALUES.get(random.nextInt(VALUES.size()));
    if (random.nextInt(4) == 0) {
      int from = random.nextInt(text.length());
      replacement = text.substring(from, Math.min(text.length(), from + random.nextInt(60)));
    }
    return text.substring(0, start) + replacement + text.substring(end);
  }

  private static String mutateNumber(SplittableRandom random) {
    StringBuilder text = new StringBuilder(FileBytes.manifest(FILE));
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
