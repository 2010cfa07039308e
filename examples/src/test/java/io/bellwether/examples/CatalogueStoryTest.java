package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.timeseries.smoothing.Theta;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as the reader of examples/README.md runs it. */
class CatalogueStoryTest {

  @TempDir static Path folder;

  private static String story = "";

  @BeforeAll
  static void run() {
    story =
        Console.of(
            () -> CatalogueStory.main(new String[] {folder.resolve("made/plan.csv").toString()}));
  }

  @Test
  void printsAndDrawsWhatThePageShows() throws Exception {
    StoryPage.of(CatalogueStory.class).quotes(story);
    StoryPage.of(CatalogueStory.class)
        .shows(Gallery.FOLDER, "catalogue-plan");
  }

  @Test
  void tellsAllChapters() {
    List<String> titles = story.lines().filter(line -> line.matches("[1-9]\\. .*")).toList();

    assertThat(titles).hasSize(6);
    assertThat(titles).element(0).asString().contains("152 series");
    assertThat(titles).element(2).asString().contains("THE TEN WORST");
    assertThat(titles).element(5).asString().contains("plan.csv");
  }

  @Test
  void fitsAPage() {
    assertThat(story.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(104));
    assertThat(story.lines().count()).isLessThanOrEqualTo(118);
  }

  @Test
  void judgesAllSeriesAgainstSeasonalNaive() {
    assertThat(line("seasonal naive")).contains("+0%").endsWith(" 0");
    assertThat(story).contains("on 152 series.");
    assertThat(line("Auto ")).matches("Auto +0\\.6\\d\\d +5\\.\\d% +\\+\\d\\d%.*");
  }

  @Test
  void explainsTheTenWorst() {
    for (int place = 1; place <= 10; place++) {
      String start = String.format(Locale.ROOT, "%2d. ", place);
      assertThat(story.lines()).anyMatch(line -> line.startsWith(start) && line.contains("naive"));
    }
  }

  @Test
  void plansEverySeriesWithoutFailure() {
    assertThat(story.replace('\n', ' '))
        .contains("0 fell back on a simpler forecaster, 0 have no forecast")
        .contains("The 4 series that ended were forecast too");
    assertThat(line("Australia, the sum of either")).contains("319,787");
  }

  @Test
  void addsUpToTheCent() {
    assertThat(story.replace('\n', ' '))
        .contains("2,196 rows")
        .contains("840 totals (70 a month)")
        .contains("differs by 0 cents");
    Dataset plan = Csv.read(folder.resolve("made/plan.csv"));
    double states = sum(plan, "states");
    assertThat(sum(plan, "Australia")).isCloseTo(states, withinACent());
    assertThat(sum(plan, "single series")).isCloseTo(states, withinACent());
  }

  private static double sum(Dataset plan, String level) {
    return plan.filter(row -> level.equals(row.text("level"))).stream()
        .mapToDouble(row -> row.number("mean_million_aud"))
        .sum();
  }

  private static org.assertj.core.data.Offset<Double> withinACent() {
    return org.assertj.core.data.Offset.offset(1e-8);
  }

  @Test
  void isTheSameWithAnyNumberOfThreads() {
    RetailCatalogue small =
        RetailCatalogue.read(15).ofStates(Set.of("Tasmania", "Victoria")::contains);
    RetailMethods cheap = new RetailMethods(Theta.standard(), Map.of());
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      assertThat(tell(small, cheap, pool)).isEqualTo(tell(small, cheap, Runnable::run));
    } finally {
      pool.shutdown();
    }
  }

  private static String tell(RetailCatalogue catalogue, RetailMethods methods, Executor pool) {
    return CatalogueStory.tell(catalogue, methods, pool, folder.resolve("plan.csv"), folder);
  }

  private static String line(String start) {
    return story.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
