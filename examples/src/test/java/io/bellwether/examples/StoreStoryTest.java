package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story as it is told where the orange juice is not at hand. */
class StoreStoryTest {

  private static String story = "";

  @BeforeAll
  static void tell() {
    story = StoreStory.tell(StoreWeeks.madeUp());
  }

  @Test
  void printsWhatThePageShows() throws Exception {
    StoryPage.of(StoreStory.class).quotes(story);
    StoryPage.of(StoreStory.class).shows(Gallery.FOLDER);
  }

  @Test
  void tellsAllChaptersOnOneScreen() {
    assertThat(story.lines().filter(line -> line.matches("[1-9]\\. .*"))).hasSize(5);
    assertThat(story.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    assertThat(story.lines().count()).isLessThanOrEqualTo(50);
  }

  @Test
  void supportVectorsSeeTheStepAndTheIncome() {
    assertThat(story).contains("The best: support vectors, tuned");
    assertThat(story).contains("60 stores that a program made up");
  }

  @Test
  void elasticityIsThatOfTheStores() {
    Matcher range =
        Pattern.compile("stores left out in turn +(-[0-9.]+) +(-[0-9.]+) to (-[0-9.]+)")
            .matcher(story);
    assertThat(range.find()).isTrue();
    // the made-up one, and some more for the step, which a line takes for a steeper slope
    assertThat(Double.parseDouble(range.group(1)))
        .isBetween(SimulatedStores.ELASTICITY - 1.2, -2.0);
    assertThat(Double.parseDouble(range.group(2))).isLessThan(Double.parseDouble(range.group(3)));
  }

  @Test
  void everyAnswerOfTheServiceIsThatOfTheModel() {
    assertThat(story).contains("8 clients sent 400 requests at once; 400 answers were");
    assertThat(story).contains("is answered: \"the record lacks ");
  }

  @Test
  void supportVectorsWinOnOrangeJuice() {
    Assumptions.assumeTrue(OrangeJuice.find().isPresent(), "the orange juice is not here");
    Dataset table = OrangeJuice.find().orElseThrow().table();
    assertThat(table.rowCount()).isEqualTo(1_989);
    StoreContest contest = StoreContest.of(table, FitContext.create());
    double linear = contest.result("linear regression").mean(RegressionMetrics::rmse);
    double winner = contest.result(contest.winner()).mean(RegressionMetrics::rmse);
    assertThat(contest.winner()).startsWith("support vectors");
    assertThat(winner).isLessThan(0.8 * linear);
  }
}
