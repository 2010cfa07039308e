package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** What examples/README.md shows of a story: lines of its output, and its pictures. */
final class StoryPage {

  private static final Pattern PICTURE =
      Pattern.compile("\\(\\.\\./docs/pictures/([a-z-]+)\\.svg\\)");

  private final Path root;
  private final String name;
  private final String section;

  private StoryPage(Path root, String name, String section) {
    this.root = root;
    this.name = name;
    this.section = section;
  }

  /** The chapter of a story, from its heading to the next. */
  static StoryPage of(Class<?> story) {
    Path root =
        Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.isRegularFile(folder.resolve("examples/README.md")))
            .findFirst()
            .orElseThrow();
    String page = read(root.resolve("examples/README.md"));
    String heading = "\n## " + story.getSimpleName();
    assertThat(page).contains(heading + ":");
    String from = page.substring(page.indexOf(heading) + 1);
    int next = from.indexOf("\n## ");
    return new StoryPage(root, story.getSimpleName(), next < 0 ? from : from.substring(0, next));
  }

  /** All that is quoted stands in the output, in that order; {@code ...} is what was left out. */
  void quotes(String output) {
    List<String> quoted = quoted();
    assertThat(quoted).isNotEmpty();
    Iterator<String> lines = output.lines().iterator();
    for (String line : quoted) {
      boolean found = false;
      while (!found && lines.hasNext()) {
        found = lines.next().equals(line);
      }
      assertThat(found).as("%s does not print, or not there: %s", name, line).isTrue();
    }
  }

  /** The lines of blocks without a language; those of {@code sh} are for the reader to type. */
  private List<String> quoted() {
    List<String> quoted = new ArrayList<>();
    String fence = "";
    for (String line : section.lines().toList()) {
      if (line.startsWith("```")) {
        fence = fence.isEmpty() ? line : "";
      } else if ("```".equals(fence) && !"...".equals(line)) {
        quoted.add(line);
      }
    }
    return quoted;
  }

  /** All pictures that are shown are those that the story has drawn, to the byte. */
  void shows(Path folder, String... pictures) throws Exception {
    assertThat(PICTURE.matcher(section).results().map(found -> found.group(1)))
        .containsExactly(pictures);
    for (String picture : pictures) {
      String drawn = read(folder.resolve(picture + ".svg"));
      assertThat(drawn)
          .as("docs/pictures/%s.svg is not what %s draws: copy it anew", picture, name)
          .isEqualTo(read(root.resolve("docs/pictures/" + picture + ".svg")));
      assertThat(drawn.length()).isLessThan(60_000);
      assertThat(title(drawn)).isNotBlank();
    }
  }

  private static String title(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    return document.getElementsByTagName("title").item(0).getTextContent();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
