package io.bellwether.examples.blocks;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Blocks compiled together by the compiler of the JDK, to be run one by one. */
final class CompiledBlocks {

  private final Path classes;
  private final Map<String, BlockClass> sources = new LinkedHashMap<>();
  private final Map<BlockClass, List<String>> errors = new LinkedHashMap<>();

  private CompiledBlocks(Path classes) {
    this.classes = classes;
  }

  /** Compiles blocks into a folder; what does not compile is told when it is run. */
  static CompiledBlocks of(List<CodeBlock> blocks, List<String> packages, Path folder) {
    CompiledBlocks compiled = new CompiledBlocks(folder);
    blocks.forEach(block -> compiled.sources.put(block.name(), new BlockClass(block, packages)));
    compiled.compile();
    if (!compiled.errors.isEmpty()) {
      compiled.compile(); // the others, which an error keeps from being written
    }
    return compiled;
  }

  /** Runs a block on data of its own; an exception tells its line on the page. */
  void run(CodeBlock block, Path folder) {
    BlockClass source = sources.get(block.name());
    if (errors.containsKey(source)) {
      fail(String.join("\n", errors.get(source)));
    }
    try (URLClassLoader loader = loader()) {
      run(source, program(loader, block, folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(BlockClass source, Given program) {
    try {
      program.run();
    } catch (Throwable e) { // whatever the block throws, the page is named
      fail(placeOf(e, source) + " throws " + e, e);
    }
  }

  private URLClassLoader loader() throws IOException {
    URL[] written = {classes.toUri().toURL()};
    return new URLClassLoader(written, CompiledBlocks.class.getClassLoader());
  }

  private static Given program(ClassLoader loader, CodeBlock block, Path folder) {
    try {
      Class<?> type = loader.loadClass(BlockClass.nameFor(block));
      return (Given) type.getConstructor(Path.class).newInstance(folder);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new AssertionError("What is given to " + block + " cannot be made: " + e, e);
    }
  }

  private void compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    List<BlockClass> tried =
        sources.values().stream().filter(source -> !errors.containsKey(source)).toList();
    if (tried.isEmpty()) {
      return;
    }
    List<String> options =
        List.of(
            "-proc:none", "-Xmaxerrs", "1000", "-classpath", classPath(), "-d", classes.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ROOT, null)) {
      compiler.getTask(null, files, told, options, null, tried).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    told.getDiagnostics().stream()
        .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
        .forEach(this::keep);
  }

  /** What this test sees; some launchers keep it in a loader and not in the system's class path. */
  private static String classPath() {
    Stream<String> loaded =
        CompiledBlocks.class.getClassLoader() instanceof URLClassLoader loader
            ? Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
            : Stream.empty();
    return Stream.concat(loaded, Stream.of(System.getProperty("java.class.path")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void keep(Diagnostic<? extends JavaFileObject> fault) {
    if (!(fault.getSource() instanceof BlockClass source)) {
      throw new IllegalStateException("Not of a block: " + fault);
    }
    errors
        .computeIfAbsent(source, s -> new ArrayList<>())
        .add(
            source.place(fault.getLineNumber())
                + " does not compile: "
                + fault.getMessage(Locale.ROOT)
                + hint(fault, source.block()));
  }

  private static String hint(Diagnostic<?> fault, CodeBlock block) {
    return fault.getMessage(Locale.ROOT).contains("symbol:   variable")
        ? "\n  Variables that a block does not declare are fields of Given, or of a class "
            + block.topic()
            + "Given that extends it."
        : "";
  }

  private static String placeOf(Throwable thrown, BlockClass source) {
    String name = BlockClass.nameFor(source.block());
    return Stream.of(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(name))
        .findFirst()
        .map(frame -> source.place(frame.getLineNumber()))
        .orElse(source.block().toString());
  }
}
