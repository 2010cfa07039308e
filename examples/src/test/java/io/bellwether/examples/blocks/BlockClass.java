package io.bellwether.examples.blocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/**
 * The class that is written around a block, so that it compiles: it imports every package of the
 * library, and extends what is given to the page, so that the block finds its variables as fields.
 */
final class BlockClass extends SimpleJavaFileObject {

  private static final String PACKAGE = "io.bellwether.examples.blocks.written";
  private static final String SUFFIX = "Block";

  private static final List<String> OF_JAVA =
      List.of(
          "java.io",
          "java.nio.file",
          "java.time",
          "java.time.temporal",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.stream");

  private final CodeBlock block;
  private final String head;
  private final String source;

  BlockClass(CodeBlock block, List<String> packages) {
    super(URI.create("string:///" + nameFor(block).replace('.', '/') + ".java"), Kind.SOURCE);
    this.block = block;
    head = head(block, packages);
    source = head + block.code() + "\n" + assertions(block.name()) + "  }\n}\n";
  }

  /** The name of the class around a block, which is no name of the library. */
  static String nameFor(CodeBlock block) {
    return PACKAGE + "." + block.name() + SUFFIX;
  }

  CodeBlock block() {
    return block;
  }

  /** What names a line of the class on the page: the line of the block, or the assertions. */
  String place(long lineOfClass) {
    int line = (int) (lineOfClass - head.lines().count() - 1);
    return line < block.length() ? block.place(line) : block + ", assertions after it";
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return source;
  }

  private static String head(CodeBlock block, List<String> packages) {
    String imports =
        Stream.concat(OF_JAVA.stream(), packages.stream())
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());
    String name = block.name() + SUFFIX;
    return """
    package %s;
    import static org.assertj.core.api.Assertions.*;
    %s%s
    public final class %s extends io.bellwether.examples.blocks.%s {
      private final io.bellwether.examples.blocks.Folder Path;
      public %s(java.nio.file.Path folder) {
        super(folder);
        Path = new io.bellwether.examples.blocks.Folder(folder);
      }
      @Override public void run() throws Exception {
    """
        .formatted(PACKAGE, imports, sharedNames(block), name, given(block.topic()), name);
  }

  /** Two packages have a class of that name: the package of the page, or else that of forecasts. */
  private static String sharedNames(CodeBlock block) {
    boolean glm = block.packageName().endsWith(".glm");
    boolean arima = block.packageName().endsWith(".arima");
    return "import io.bellwether."
        + (glm ? "ml.glm" : "timeseries.smoothing")
        + ".Theta;\nimport io.bellwether."
        + (arima ? "timeseries.arima" : "ml.linear")
        + ".Coefficient;";
  }

  /** The class that gives a page its data: {@link Given}, unless it has one of its own. */
  private static String given(String topic) {
    String own = topic + "Given";
    return BlockClass.class.getResource(own + ".class") == null ? "Given" : own;
  }

  /** What is asserted of the results, where there is a resource of the name of the block. */
  private static String assertions(String name) {
    try (InputStream text = BlockClass.class.getResourceAsStream(name + ".java")) {
      return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
