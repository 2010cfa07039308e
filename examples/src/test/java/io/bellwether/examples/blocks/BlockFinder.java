package io.bellwether.examples.blocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the programs of the documentation. */
final class BlockFinder {

  private static final List<String> GUIDES = List.of("README.md", "CONTRIBUTING.md");
  private static final List<String> MODULES = List.of("core", "timeseries", "ml");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern HEADING = Pattern.compile("#+ (.*)");

  private final Map<String, Integer> blocksOfTopic = new HashMap<>();
  private final List<CodeBlock> found = new ArrayList<>();

  private BlockFinder() {}

  /** The root of the project, above the folder that tests run in. */
  static Path root() {
    return rootAbove(Path.of("").toAbsolutePath());
  }

  static Path rootAbove(Path start) {
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve("README.md")))
        .filter(folder -> Files.isDirectory(folder.resolve("core/src/main/java")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No sources of core above " + start));
  }

  /** All blocks of the guides, the overviews and the package pages below a folder. */
  static List<CodeBlock> below(Path root) {
    BlockFinder finder = new BlockFinder();
    GUIDES.forEach(guide -> finder.markdown(guide, text(root.resolve(guide))));
    for (String module : MODULES) {
      String overview = module + "/src/main/javadoc/overview.html";
      finder.javadoc(overview, camelCase(module) + "Overview", "", text(root.resolve(overview)));
    }
    packagePages(root).forEach(finder::packagePage);
    return finder.found;
  }

  static List<CodeBlock> inMarkdown(String page, String text) {
    BlockFinder finder = new BlockFinder();
    finder.markdown(page, text);
    return finder.found;
  }

  static List<CodeBlock> inJavadoc(String page, String text) {
    BlockFinder finder = new BlockFinder();
    finder.packagePage(page, text);
    return finder.found;
  }

  /** The package pages of the modules: texts by path. */
  static SortedMap<String, String> packagePages(Path root) {
    return MODULES.stream()
        .flatMap(module -> pagesBelow(root.resolve(module).resolve("src/main/java")))
        .collect(
            Collectors.toMap(
                page -> root.relativize(page).toString().replace('\\', '/'),
                BlockFinder::text,
                (one, same) -> one,
                TreeMap::new));
  }

  static List<String> packages(Path root) {
    return packagePages(root).values().stream().map(BlockFinder::packageName).sorted().toList();
  }

  private static Stream<Path> pagesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("package-info.java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packageName(String page) {
    Matcher matcher = PACKAGE.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("No package in " + page);
    }
    return matcher.group(1);
  }

  private void markdown(String page, String text) {
    List<String> lines = text.lines().toList();
    String topic = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        topic = camelCase(heading.group(1));
      } else if (line.startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).startsWith("```")) {
          end++;
        }
        if (line.equals("```java")) {
          add(page, i + 2, topic, "", lines.subList(i + 1, end));
        }
        i = end;
      }
    }
  }

  private void packagePage(String page, String text) {
    String packageName = packageName(text);
    String topic = camelCase(packageName.substring(packageName.lastIndexOf('.') + 1));
    javadoc(page, topic, packageName, text);
  }

  private void javadoc(String page, String topic, String packageName, String text) {
    List<String> lines = text.lines().map(line -> line.replaceFirst("^\\s*\\* ?", "")).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("<pre>{@code")) {
        int end = i + 1;
        while (!lines.get(end).contains("}</pre>")) {
          end++;
        }
        add(page, i + 2, topic, packageName, lines.subList(i + 1, end));
        i = end;
      }
    }
  }

  private void add(String page, int line, String topic, String packageName, List<String> code) {
    int number = blocksOfTopic.merge(topic, 1, Integer::sum);
    String program = String.join("\n", code);
    found.add(new CodeBlock(page, line, topic, number, packageName, program));
  }

  private static String camelCase(String words) {
    return Stream.of(words.split("[^A-Za-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
