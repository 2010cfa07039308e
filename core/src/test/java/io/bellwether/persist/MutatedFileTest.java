package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand files changed at random: each ends in an exception that we know, or is good. */
class MutatedFileTest {

  private static final Sample SAMPLE = Sample.nested();
  private static final byte[] FILE = FileBytes.of(SAMPLE);

  @TempDir Path folder;

  @Test
  void alteredBytesNeverPass() {
    FileMutations mutations = new FileMutations(FILE, 20_250_101);
    for (int i = 0; i < 10_000; i++) {
      byte[] mutated = mutations.accident();
      Sample loaded = load(mutated, i);
      if (loaded != null) {
        assertThat(mutated).as("mutation %d", i).isEqualTo(FILE);
        assertThat(loaded).isEqualTo(SAMPLE);
      }
    }
  }

  @Test
  void alteredBytesWithChecksumsToFitAreRefusedOrGood() {
    FileMutations mutations = new FileMutations(FILE, 20_250_102);
    int good = 0;
    for (int i = 0; i < 10_000; i++) {
      Sample loaded = load(mutations.forgery(), i);
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
}
