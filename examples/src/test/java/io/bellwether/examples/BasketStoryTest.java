package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program as the reader of examples/README.md runs it. */
class BasketStoryTest {

  private static String story = "";

  @BeforeAll
  static void run() {
    story = Console.of(() -> BasketStory.main(new String[0]));
  }

  @Test
  void printsAndDrawsWhatThePageShows() throws Exception {
    StoryPage.of(BasketStory.class).quotes(story);
    StoryPage.of(BasketStory.class)
        .shows(Gallery.FOLDER, "basket-rules-held-out");
  }

  @Test
  void tellsAllChapters() {
    List<String> titles = story.lines().filter(line -> line.matches("\\d+\\. [A-Z].*")).toList();

    assertThat(titles).hasSize(7);
    assertThat(titles).element(0).asString().contains("541,909 invoice lines");
    assertThat(titles).element(3).asString().contains("FIFTY RULES");
  }

  @Test
  void fitsAPage() {
    assertThat(story.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(104));
    assertThat(story.lines().count()).isLessThanOrEqualTo(128);
  }

  @Test
  void accountsForEveryLine() {
    int start = story.indexOf("1. THE RECORDS");
    String table = story.substring(start, story.indexOf("2. THE BASKETS"));
    int lines =
        table
            .lines()
            .skip(2)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> Integer.parseInt(line.replaceAll(".* ", "").replace(",", "")))
            .sum();

    assertThat(lines).isEqualTo(541_909);
  }

  @Test
  void namesFiftyRulesWithTheirProbabilities() {
    List<String> rules =
        story
            .lines()
            .filter(line -> line.matches(".* \\d+ +\\d+\\.\\d +\\d+ +(< )?\\de-\\d+"))
            .toList();

    assertThat(rules).hasSize(50);
    assertThat(story).contains("The first says: Baskets with ");
  }

  @Test
  void rulesHoldInTheMonthPutAside() {
    assertThat(line("times the usual rate")).matches(".* [4-9]\\.\\d +[4-9]\\.\\d");
    assertThat(story.replace('\n', ' ')).contains("50 of the 50 are above the usual rate again");
  }

  @Test
  void answersThreeBasketsAndBeatsPopularity() {
    assertThat(story.lines().filter(line -> line.startsWith("In the basket: "))).hasSize(3);
    assertThat(story).contains("(not known: AN ARTICLE THAT THE SHOP NEVER SOLD)");
    assertThat(line("the most popular articles")).matches(".* 1\\.\\d% \\+/- .*");
    assertThat(line("rules  ")).matches("rules +1[678]\\.\\d% \\+/- 0\\.8% .*");
  }

  private static String line(String beginning) {
    return story.lines().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
  }
}
