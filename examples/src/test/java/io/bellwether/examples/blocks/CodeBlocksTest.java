package io.bellwether.examples.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.examples.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every block of Java in README.md, CONTRIBUTING.md, the overviews and package pages compiles and
 * runs as it stands there. {@link Given} says what blocks may take for given.
 */
class CodeBlocksTest {

  private static final Path ROOT = BlockFinder.root();
  private static final List<CodeBlock> BLOCKS = BlockFinder.below(ROOT);
  private static final Pattern STORY = Pattern.compile("(?<=-Dexample=)\\w+|\\b\\w+Story\\b");

  @TempDir private static Path classes;

  private static CompiledBlocks compiled;

  @BeforeAll
  static void compileAll() {
    compiled = CompiledBlocks.of(BLOCKS, BlockFinder.packages(ROOT), classes);
  }

  static Stream<CodeBlock> blocks() {
    return BLOCKS.stream();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void runs(CodeBlock block, @TempDir Path folder) {
    Console.of(() -> compiled.run(block, folder)); // what it prints is for its readers
  }

  @Test
  void everyPackagePageShowsHow() {
    List<String> withCode = BLOCKS.stream().map(CodeBlock::page).distinct().toList();

    assertThat(BlockFinder.packagePages(ROOT).keySet())
        .isNotEmpty()
        .allSatisfy(page -> assertThat(withCode).contains(page));
  }

  /** A page that is renamed leaves neither data nor assertions behind. */
  @Test
  void whatIsGivenAndAssertedBelongsToABlock() throws IOException {
    List<String> names = BLOCKS.stream().map(CodeBlock::name).toList();
    List<String> topics = BLOCKS.stream().map(CodeBlock::topic).toList();

    assertThat(filesOf("resources")).isNotEmpty().isSubsetOf(names);
    assertThat(filesOf("java"))
        .contains("Given")
        .filteredOn(name -> name.matches(".+Given"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(topics).contains(name.replace("Given", "")));
  }

  @Test
  void everyStoryThatACommandRunsIsAProgram() throws IOException {
    List<String> commands =
        Pattern.compile("(?s)```sh\n(.*?)```")
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .map(fence -> fence.group(1))
            .toList();

    assertThat(commands)
        .flatMap(text -> STORY.matcher(text).results().map(match -> match.group()).toList())
        .isNotEmpty()
        .allSatisfy(
            story ->
                assertThat(Class.forName("io.bellwether.examples." + story))
                    .hasPublicMethods("main"));
  }

  private static List<String> filesOf(String kind) throws IOException {
    Path folder = ROOT.resolve("examples/src/test/" + kind + "/io/bellwether/examples/blocks");
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
  }
}
