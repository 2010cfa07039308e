package io.bellwether.examples.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of the blocks can fail, and says where. */
class BlockFaultsTest {

  private static final String GUIDE =
      """
      # A guide

      ```sh
      echo no Java
      ```

      ## Which does not compile

      ```java
      int right = 1;
      int wrong = "text";
      int unknown = nowhere.size();
      ```

      ## Which throws

      ```java
      int none = 0;

      int some = 1 / none;
      ```

      ## Which is right

      ```java
      double mean = sales.numeric("units").values()[0];
      Path here = Path.of("a-file");
      Dataset train = sales;
      ```

      ```java
      Files.writeString(Path.of("a-file"), "text");
      ```
      """;

  private static final String PAGE =
      """
      /**
       * About sales.
       *
       * <pre>{@code
       * if (sales.rowCount() > 0) {
       *   throw new IllegalStateException("sold");
       * }
       * }</pre>
       */
      package io.bellwether.made;
      """;

  @TempDir Path folder;

  @Test
  void findsTheBlocksOfAGuideUnderTheirHeadings() {
    List<CodeBlock> blocks = BlockFinder.inMarkdown("GUIDE.md", GUIDE);

    assertThat(blocks)
        .extracting(CodeBlock::toString)
        .containsExactly(
            "GUIDE.md:10 WhichDoesNotCompile",
            "GUIDE.md:18 WhichThrows",
            "GUIDE.md:26 WhichIsRight",
            "GUIDE.md:32 WhichIsRight2");
    assertThat(blocks.get(0).code())
        .isEqualTo("int right = 1;\nint wrong = \"text\";\nint unknown = nowhere.size();");
  }

  @Test
  void findsTheBlocksOfAPackagePage() {
    List<CodeBlock> blocks = BlockFinder.inJavadoc("package-info.java", PAGE);

    assertThat(blocks).extracting(CodeBlock::toString).containsExactly("package-info.java:5 Made");
    assertThat(blocks.get(0).code())
        .isEqualTo("if (sales.rowCount() > 0) {\n  throw new IllegalStateException(\"sold\");\n}");
  }

  @Test
  void tellsTheLineThatDoesNotCompileAndRunsTheOthers() {
    List<CodeBlock> blocks = BlockFinder.inMarkdown("GUIDE.md", GUIDE);
    CompiledBlocks compiled = compile(blocks);

    assertThatThrownBy(() -> compiled.run(blocks.get(0), folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("GUIDE.md:11 does not compile: incompatible types")
        .hasMessageContaining("GUIDE.md:12 does not compile: cannot find symbol")
        .hasMessageContaining("fields of Given, or of a class WhichDoesNotCompileGiven");
    assertThatCode(() -> compiled.run(blocks.get(2), folder)).doesNotThrowAnyException();
    assertThatCode(() -> compiled.run(blocks.get(3), folder)).doesNotThrowAnyException();
    assertThat(folder.resolve("a-file")).hasContent("text");
  }

  @Test
  void tellsTheLineThatThrows() {
    List<CodeBlock> blocks = BlockFinder.inMarkdown("GUIDE.md", GUIDE);
    CompiledBlocks compiled = compile(blocks);

    assertThatThrownBy(() -> compiled.run(blocks.get(1), folder))
        .isInstanceOf(AssertionError.class)
        .hasMessage("GUIDE.md:20 throws java.lang.ArithmeticException: / by zero")
        .hasCauseInstanceOf(ArithmeticException.class);
  }

  @Test
  void tellsTheLineOfAPackagePage() {
    List<CodeBlock> blocks = BlockFinder.inJavadoc("package-info.java", PAGE);
    CompiledBlocks compiled = compile(blocks);

    assertThatThrownBy(() -> compiled.run(blocks.get(0), folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("package-info.java:6 throws")
        .hasMessageEndingWith("sold");
  }

  /** As it would be in a jar: no sources is a fault and not a reason to skip. */
  @Test
  void refusesAFolderWithoutSources() {
    assertThatThrownBy(() -> BlockFinder.below(folder)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> BlockFinder.rootAbove(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No sources");
  }

  private CompiledBlocks compile(List<CodeBlock> blocks) {
    return CompiledBlocks.of(blocks, BlockFinder.packages(BlockFinder.root()), folder);
  }
}
