package io.bellwether.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house that only the source can show: how long files and methods are, and since
 * when a public type is there. {@link HouseRules} applies them; {@link SourceRulesTest} shows that
 * each can fail.
 */
final class SourceRules {

  /** The lines that a source file may have. */
  static final int FILE_LINES = 400;

  /** The lines that a method or constructor may have, from its signature to its closing brace. */
  static final int BODY_LINES = 40;

  /** Main classes in a file that may be longer, by full name, each with the reason. */
  private static final Map<String, String> LONG_FILES = Map.of();

  /**
   * Methods that may be longer, by full name without parameters, each with the reason: inner loops
   * whose splitting costs speed that was measured.
   */
  private static final Map<String, String> LONG_BODIES =
      Map.of(
          "io.bellwether.timeseries.smoothing.EtsRecursion.differentiate",
          "the adjoint in every fit of exponential smoothing; in three methods, with its running"
              + " sums in fields, it takes 1.5 to 2.8 times as long for the same bits");

  private SourceRules() {}

  /**
   * Tests the sources of the library in whose directory we run. Tests may have longer methods: a
   * story or a page of golden numbers reads best in one piece.
   *
   * @return one test for each rule
   */
  static Stream<DynamicTest> ofLibrary() {
    List<SourceFile> main = main();
    return Stream.concat(
        ofProgram(main),
        Stream.of(test("public types say since when they are there", undated(main))));
  }

  /**
   * Tests the sources of the programs in whose directory we run. Nobody builds on them, so that
   * they need not say since when they are there.
   *
   * @return one test for each rule
   */
  static Stream<DynamicTest> ofProgram() {
    return ofProgram(main());
  }

  private static List<SourceFile> main() {
    List<SourceFile> main = SourceReader.read(Path.of("src", "main", "java"));
    if (main.isEmpty()) {
      throw new IllegalStateException("no sources in " + Path.of("src").toAbsolutePath());
    }
    return main;
  }

  private static Stream<DynamicTest> ofProgram(List<SourceFile> main) {
    Set<String> files = LONG_FILES.keySet();
    Set<String> bodies = LONG_BODIES.keySet();
    return Stream.of(
        test("no file over " + FILE_LINES + " lines", longFiles(main, files)),
        test("no method over " + BODY_LINES + " lines", longBodies(main, bodies)),
        test("no excuse for what is short", idleExcuses(main, files, bodies)));
  }

  private static DynamicTest test(String rule, List<String> offenders) {
    return DynamicTest.dynamicTest(rule, () -> assertThat(offenders).isEmpty());
  }

  /**
   * The classes that are excused from a rule, whether they exist or not.
   *
   * @return full names of top-level classes
   */
  static List<String> excused() {
    List<String> names = new ArrayList<>(LONG_FILES.keySet());
    LONG_BODIES.keySet().forEach(body -> names.add(body.substring(0, body.lastIndexOf('.'))));
    return names;
  }

  /**
   * Files that are too long.
   *
   * @param files sources
   * @param excused the types whose files may be longer
   * @return a line for each
   */
  static List<String> longFiles(List<SourceFile> files, Set<String> excused) {
    return files.stream()
        .filter(file -> file.lines() > FILE_LINES && !excused.contains(file.type()))
        .map(file -> file.type() + " has " + file.lines() + " lines")
        .toList();
  }

  /**
   * Methods and constructors that are too long.
   *
   * @param files sources
   * @param excused those that may be longer
   * @return a line for each
   */
  static List<String> longBodies(List<SourceFile> files, Set<String> excused) {
    return files.stream()
        .flatMap(file -> file.bodies().stream())
        .filter(body -> body.lines() > BODY_LINES && !excused.contains(body.name()))
        .map(body -> body.name() + " has " + body.lines() + " lines")
        .toList();
  }

  /**
   * Public types that do not say since when they are there.
   *
   * @param files sources
   * @return a line for each
   */
  static List<String> undated(List<SourceFile> files) {
    return files.stream()
        .flatMap(file -> file.undated().stream())
        .map(type -> type + " has no @since")
        .toList();
  }

  /**
   * Excuses of types that are among the sources and need none: excuses to be deleted. Those whose
   * type exists nowhere are {@link HouseRules}' to find, which sees all modules.
   *
   * @param files sources
   * @param longFiles excused types
   * @param longBodies excused methods
   * @return the names
   */
  static List<String> idleExcuses(
      List<SourceFile> files, Set<String> longFiles, Set<String> longBodies) {
    Set<String> here = files.stream().map(SourceFile::type).collect(Collectors.toSet());
    Set<String> needed = new HashSet<>();
    for (SourceFile file : files) {
      if (file.lines() > FILE_LINES) {
        needed.add(file.type());
      }
      file.bodies().stream()
          .filter(body -> body.lines() > BODY_LINES)
          .forEach(body -> needed.add(body.name()));
    }
    return Stream.concat(longFiles.stream(), longBodies.stream())
        .filter(excuse -> here.stream().anyMatch(type -> (excuse + ".").startsWith(type + ".")))
        .filter(excuse -> !needed.contains(excuse))
        .sorted()
        .toList();
  }
}
