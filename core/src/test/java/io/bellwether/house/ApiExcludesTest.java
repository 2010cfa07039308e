package io.bellwether.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the comparison with the last release leaves out is there: a type that moved is not. */
class ApiExcludesTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern EXCLUDE =
      Pattern.compile("<exclude>(io\\.bellwether\\.[\\w.]+)</exclude>");

  @Test
  void everyExcludedNameIsATypeOrAPackage() throws IOException {
    List<String> names =
        EXCLUDE
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertThat(names).contains("io.bellwether.math", "io.bellwether.data.FileTrouble");
    assertThat(names).doesNotHaveDuplicates().allMatch(ApiExcludesTest::exists);
  }

  @Test
  void aTypeThatMovedIsNotFound() {
    assertThat(exists("io.bellwether.model.ReportState")).isTrue();
    assertThat(exists("io.bellwether.ml.design.ReportState")).isFalse();
  }

  private static boolean exists(String name) {
    String path = name.replace('.', '/');
    return Stream.of("core", "timeseries", "ml")
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .anyMatch(
            sources ->
                Files.isRegularFile(sources.resolve(path + ".java"))
                    || Files.isDirectory(sources.resolve(path)));
  }
}
