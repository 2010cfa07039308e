package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program as the reader of examples/README.md runs it. */
class RevenueStoryTest {

  private static String story = "";

  @BeforeAll
  static void run() {
    story = Console.of(() -> RevenueStory.main(new String[0]));
  }

  @Test
  void printsAndDrawsWhatThePageShows() throws Exception {
    StoryPage.of(RevenueStory.class).quotes(story);
    StoryPage.of(RevenueStory.class)
        .shows(Gallery.FOLDER, "revenue-forecast", "clothing-decomposition", "clothing-forecast", "clothing-residuals");
  }

  @Test
  void tellsAllChapters() {
    List<String> titles = story.lines().filter(line -> line.matches("\\d+\\. .*")).toList();

    assertThat(titles).hasSize(10);
    assertThat(titles).element(0).asString().contains("541,909 lines");
    assertThat(titles).element(5).asString().contains("THE NEXT EIGHT WEEKS");
    assertThat(titles).element(9).asString().contains("PLANNER");
  }

  @Test
  void fitsAPage() {
    assertThat(story.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(104));
    assertThat(story.lines().count()).isLessThanOrEqualTo(181);
  }

  @Test
  void accountsForEveryLine() {
    assertThat(line("sold, and not cancelled later")).endsWith("519,548  9,817,026");
    assertThat(story).contains("on 16 other days, all of them bank\nholidays");
    assertThat(line("2010-12-27")).startsWith("2010-12-27        0  2011-03-28  183,770");
  }

  @Test
  void saysWhatOneYearCannotTell() {
    assertThat(story.replace('\n', ' '))
        .contains("seasonal naive forecast with season 52 needs at least 53 known values")
        .contains("1 ordinary difference needed. Before: The series is not stationary")
        .contains("With last January in its place the eight weeks come to 1.42 million");
  }

  @Test
  void judgesByWeeksThatTheModelsHaveNotSeen() {
    assertThat(line("average of the last four weeks")).endsWith("43,429  1.29    16%     76%");
    assertThat(line("the same, told the closed days")).matches(".* 42,1\\d\\d  1\\.24 .*");
    assertThat(line("airline model, of logarithms")).matches(".* 20\\.8  1\\.43 .*");
  }

  @Test
  void foreseesEightWeeksAndTheirTotal() {
    assertThat(line("2011-12-05       0")).matches("2011-12-05 +0 +31\\d,\\d{3} .*");
    assertThat(line("2011-12-26")).matches("2011-12-26 +6( +0){5}");
    assertThat(line("All eight weeks: 2,1")).contains("with 80% between 1,5");
    assertThat(story).contains("No autocorrelation left up to lag 10: Ljung-Box 8.8");
  }

  private static String line(String start) {
    return story.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
