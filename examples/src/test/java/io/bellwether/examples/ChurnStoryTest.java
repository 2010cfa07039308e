package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as the reader of examples/README.md runs it. */
class ChurnStoryTest {

  @TempDir private static Path folder;

  private static String story = "";

  @BeforeAll
  static void tell() {
    story = ChurnStory.tell(folder);
  }

  @Test
  void printsAndDrawsWhatThePageShows() throws Exception {
    StoryPage.of(ChurnStory.class).quotes(story);
    StoryPage.of(ChurnStory.class).shows(folder, "churn-odds", "churn-trial");
  }

  @Test
  void tellsAllChaptersOnOneScreen() {
    assertThat(story.lines().filter(line -> line.matches("[1-9]\\. [A-Z].*"))).hasSize(4);
    assertThat(story.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(story.lines().count()).isLessThanOrEqualTo(65);
  }

  @Test
  void learnsFromThreeInFourAndAsksAboutTheOthers() {
    Dataset customers = TelcoCustomers.read();
    ChurnTrial trial = ChurnTrial.of(TelcoCustomers.forModel(customers));

    assertThat(customers.rowCount()).isEqualTo(7_043);
    assertThat(trial.model().observations() + trial.metrics().count()).isEqualTo(7_043);
  }

  @Test
  void callsWhereItPays() {
    ChurnTrial trial = ChurnTrial.of(TelcoCustomers.forModel(TelcoCustomers.read()));

    // arithmetic: 30 dollars lost on one who stays, 70 won on one who would leave
    assertThat(ChurnTrial.costs().probabilityThreshold()).isEqualTo(0.3, within(1e-12));
    // and what the customers say, if the probabilities are right
    assertThat(trial.threshold()).isBetween(0.2, 0.4);
    assertThat(gain(trial, trial.threshold()))
        .isGreaterThan(gain(trial, 0.5))
        .isGreaterThan(gain(trial, 0));
  }

  private static double gain(ChurnTrial trial, double threshold) {
    return trial.calling(threshold).truePositives() * (ChurnTrial.KEPT - ChurnTrial.OFFER)
        - trial.calling(threshold).falsePositives() * ChurnTrial.OFFER;
  }
}
