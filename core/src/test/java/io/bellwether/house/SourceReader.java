package io.bellwether.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads Java sources by the compiler's own parser (the documented {@code com.sun.source} trees):
 * parsed only, so that neither class path nor order of modules matters.
 */
final class SourceReader {

  private SourceReader() {}

  /**
   * Reads all sources of a folder.
   *
   * @param folder such as {@code src/main/java}; one that does not exist holds no sources
   * @return what the rules ask, in the order of the paths
   */
  static List<SourceFile> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return parse(paths.filter(p -> p.toString().endsWith(".java")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceFile> parse(List<Path> paths) throws IOException {
    if (paths.isEmpty()) {
      return List.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
    List<SourceFile> files = new ArrayList<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(complaints, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  complaints,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(paths));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        files.add(new Visit(unit, trees).file());
      }
    }
    if (!complaints.getDiagnostics().isEmpty()) {
      throw new IllegalStateException("cannot parse: " + complaints.getDiagnostics());
    }
    return List.copyOf(files);
  }

  /** One walk through one file. The path scanner hands down the name of the type it is in. */
  private static final class Visit extends TreePathScanner<Void, String> {

    private final CompilationUnitTree unit;
    private final String text;
    private final DocTrees trees;
    private final SourcePositions positions;
    private final List<SourceFile.Body> bodies = new ArrayList<>();
    private final List<String> undated = new ArrayList<>();

    Visit(CompilationUnitTree unit, DocTrees trees) throws IOException {
      this.unit = unit;
      this.text = unit.getSourceFile().getCharContent(true).toString();
      this.trees = trees;
      this.positions = trees.getSourcePositions();
    }

    SourceFile file() {
      Tree packageName = unit.getPackage() == null ? null : unit.getPackage().getPackageName();
      String prefix = packageName == null ? "" : packageName + ".";
      scan(new TreePath(unit), prefix);
      String path = unit.getSourceFile().getName().replace('\\', '/');
      String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
      return new SourceFile(prefix + name, (int) text.lines().count(), bodies, undated);
    }

    @Override
    public Void visitClass(ClassTree type, String prefix) {
      // an anonymous type has no name: its methods are told by the type around it
      String name = prefix + type.getSimpleName();
      boolean topLevel = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
      if (topLevel && type.getModifiers().getFlags().contains(Modifier.PUBLIC) && !isDated()) {
        undated.add(name);
      }
      return super.visitClass(type, type.getSimpleName().isEmpty() ? prefix : name + ".");
    }

    private boolean isDated() {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      return comment != null
          && comment.getBlockTags().stream().anyMatch(t -> t.getKind() == DocTree.Kind.SINCE);
    }

    @Override
    public Void visitMethod(MethodTree method, String prefix) {
      if (method.getBody() != null) {
        long last = lineOf(positions.getEndPosition(unit, method) - 1);
        long lines = last - lineOf(startOfSignature(method)) + 1;
        bodies.add(new SourceFile.Body(prefix + method.getName(), Math.toIntExact(lines)));
      }
      return super.visitMethod(method, prefix);
    }

    /** Where a method begins behind its annotations: those describe it and make it no longer. */
    private long startOfSignature(MethodTree method) {
      long start = positions.getStartPosition(unit, method);
      for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
        if (positions.getStartPosition(unit, annotation) == start) {
          start = positions.getEndPosition(unit, annotation);
          while (Character.isWhitespace(text.charAt(Math.toIntExact(start)))) {
            start++;
          }
        }
      }
      return start;
    }

    private long lineOf(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
