package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program as the reader of examples/README.md runs it. */
class PriceStoryTest {

  private static String story = "";

  @BeforeAll
  static void run() {
    story = Console.of(() -> PriceStory.main(new String[0]));
  }

  @Test
  void printsAndDrawsWhatThePageShows() throws Exception {
    StoryPage.of(PriceStory.class).quotes(story);
    StoryPage.of(PriceStory.class)
        .shows(Gallery.FOLDER, "price-effects");
  }

  @Test
  void tellsAllChapters() {
    List<String> titles = story.lines().filter(line -> line.matches("[1-9]\\. .*")).toList();

    assertThat(titles).extracting(line -> line.replaceAll("[^A-Z ].*", "").strip()).hasSize(8);
    assertThat(titles).element(0).asString().contains("51,017 invoice lines", "8 columns");
    assertThat(titles).element(3).asString().contains("WHAT MOVES SALES");
    assertThat(titles).element(7).asString().contains("regression-pipeline/1");
  }

  @Test
  void fitsAScreen() {
    assertThat(story.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(story.lines().count()).isLessThanOrEqualTo(98);
  }

  @Test
  void saysWhatIsSureAndWhatIsNot() {
    assertThat(line("price cut by 10%")).matches(".* \\+2\\d% \\(\\+.*more");
    assertThat(line("price raised by 10%")).endsWith("the records do not tell");
    assertThat(story).contains("Cuts sell more, however one asks");
    assertThat(story).contains("On raises even the direction depends on how one asks");
  }

  private static String line(String start) {
    return story.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
