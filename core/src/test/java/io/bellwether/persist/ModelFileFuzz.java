package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contract.Effort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Changes all golden files of a module at random: each load ends in a {@link ModelFormatException}
 * or in a model that can be used, without asking for more memory or time than such a file is worth.
 * For the tests of all modules:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> damagedFiles() {
 *   return ModelFileFuzz.ofGoldenFiles(MlFilesFuzzTest.class, model -> use(model));
 * }
 * }</pre>
 *
 * <p>{@code -Dfuzz.mutations=1000000} says how many changes a module makes, over all its files;
 * {@value #DEFAULT_MUTATIONS} otherwise. {@code -Dfuzz.seed=7} makes other ones.
 */
public final class ModelFileFuzz {

  /** Changes of a module in {@code verify}. */
  public static final int DEFAULT_MUTATIONS = 20_000;

  /** Golden files are of some kilobytes: what loading one may ask the heap for, garbage too. */
  private static final long MOST_BYTES = 32L << 20;

  /** A load that takes seconds is one that an attacker would send again and again. */
  private static final long MOST_CPU_NANOS = 5_000_000_000L;

  private final byte[] file;
  private final Consumer<Object> use;
  private int loaded;

  private ModelFileFuzz(byte[] file, Consumer<Object> use) {
    this.file = file;
    this.use = use;
  }

  /**
   * Tests that no change of a module's golden files does harm.
   *
   * @param anchor any test class of the module
   * @param use uses what was loaded; may throw what the Javadoc of the model's methods announces
   * @return a test for each file
   */
  public static Stream<DynamicTest> ofGoldenFiles(Class<?> anchor, Consumer<Object> use) {
    List<Path> files = files(anchor);
    int share = Math.max(1, Integer.getInteger("fuzz.mutations", DEFAULT_MUTATIONS) / files.size());
    long seed = Long.getLong("fuzz.seed", 20_261_122);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> new ModelFileFuzz(Files.readAllBytes(file), use).run(share, seed)));
  }

  private static List<Path> files(Class<?> anchor) {
    URL here = anchor.getProtectionDomain().getCodeSource().getLocation();
    try (Stream<Path> walk = Files.walk(Path.of(here.toURI()))) {
      List<Path> files =
          walk.filter(path -> path.toString().endsWith(".bellwether")).sorted().toList();
      assertThat(files).as("golden files below " + here).isNotEmpty();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(int mutations, long seed) {
    use.accept(FileBytes.load(file, Saveable.class)); // pays for what is made once
    FileMutations accidents = new FileMutations(file, seed);
    FileMutations forgeries = new FileMutations(file, seed + 1);
    for (int i = 0; i < mutations; i++) {
      byte[] mutated = i % 5 == 0 ? accidents.accident() : forgeries.forgery();
      try {
        Effort effort = Effort.of(() -> load(mutated));
        assertThat(effort.bytes()).as("bytes asked for").isLessThan(MOST_BYTES);
        assertThat(effort.cpuNanos()).as("processor time").isLessThan(MOST_CPU_NANOS);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "mutation " + i + " of " + mutations + " ends in " + e + shown(mutated), e);
      }
    }
    // changes that only alter a number make good files of other numbers
    assertThat(loaded).isLessThan(mutations);
  }

  private void load(byte[] mutated) {
    try {
      Saveable model = FileBytes.load(mutated, Saveable.class);
      loaded++;
      use.accept(model);
      FileBytes.of(model);
    } catch (ModelFormatException e) {
      assertThat(e.getMessage()).hasSizeLessThan(2_000);
    }
  }

  private static String shown(byte[] mutated) {
    try {
      String manifest = FileBytes.manifest(mutated);
      return ": " + manifest.substring(0, Math.min(manifest.length(), 3_000));
    } catch (RuntimeException e) {
      return " without a manifest";
    }
  }
}
