package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Files that a module's released formats have left, loaded for ever. For the tests of all modules:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> goldenFiles() {
 *   return GoldenFiles.beside(LinearModelTest.class)
 *       .expect("linear-1.bellwether", LinearModel.class, model -> assertThat(...))
 *       .tests(new MlCodecs());
 * }
 * }</pre>
 *
 * <p>Each file of the folder {@code golden} must be expected, each one expected must be there, each
 * kind of the module must occur in one of them, be it inside another, and what was loaded must be
 * saved and loaded again without loss.
 */
public final class GoldenFiles {

  private final Path folder;
  private final Map<String, Consumer<Path>> expected = new LinkedHashMap<>();

  private GoldenFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the files of the folder {@code golden} among the resources of a class's package.
   *
   * @param anchor a test class
   * @return an empty list of expectations
   */
  public static GoldenFiles beside(Class<?> anchor) {
    return beside(anchor, "golden");
  }

  /**
   * Takes the files of a folder among the resources of a class's package, where a package has more
   * than one family of kinds.
   *
   * @param anchor a test class
   * @param name the folder
   * @return an empty list of expectations
   */
  public static GoldenFiles beside(Class<?> anchor, String name) {
    URL folder = anchor.getResource(name);
    if (folder == null) {
      throw new IllegalStateException("no folder " + name + " beside " + anchor.getName());
    }
    try {
      return new GoldenFiles(Path.of(folder.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Expects a file.
   *
   * @param name its name
   * @param type what it holds
   * @param check compares what was loaded with what was saved once: coefficients, predictions
   * @param <T> the type
   * @return this
   */
  public <T extends Saveable> GoldenFiles expect(
      String name, Class<T> type, Consumer<? super T> check) {
    expected.put(
        name,
        file -> {
          T loaded = ModelFile.load(file, type);
          check.accept(loaded);
          byte[] saved = bytes(loaded);
          T again = ModelFile.load(new ByteArrayInputStream(saved), type);
          check.accept(again);
          assertThat(bytes(again)).isEqualTo(saved);
        });
    return this;
  }

  /**
   * Tests that all expectations hold.
   *
   * @param codecs the kinds of the module
   * @return a test for each file, and one for files and kinds that were forgotten
   */
  public Stream<DynamicTest> tests(ModelCodecs codecs) {
    Stream<DynamicTest> files =
        expected.entrySet().stream()
            .map(
                entry ->
                    DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> entry.getValue().accept(folder.resolve(entry.getKey()))));
    DynamicTest complete =
        DynamicTest.dynamicTest(
            "nothing is forgotten",
            () -> {
              assertThat(names()).isEqualTo(new TreeSet<>(expected.keySet()));
              assertThat(kinds())
                  .containsAll(codecs.codecs().stream().map(ModelCodec::kind).toList());
            });
    return Stream.concat(files, Stream.of(complete));
  }

  private Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    for (String name : names()) {
      ModelManifest manifest = ModelFile.inspect(folder.resolve(name));
      kinds.add(manifest.kind());
      kinds.addAll(manifest.parts());
    }
    return kinds;
  }

  private Set<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".bellwether"))
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Saveable model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return out.toByteArray();
  }
}
