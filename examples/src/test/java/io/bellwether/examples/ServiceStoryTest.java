package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Dataset;
import io.bellwether.examples.service.ScoringService;
import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story in small, on made-up data. */
class ServiceStoryTest {

  private static final int REQUESTS = 3_000;
  private static final int ROUNDS = 3;

  private static String story = "";
  private static ServiceStory small;

  @TempDir private Path folder;

  @BeforeAll
  static void run() {
    Dataset weeks = weeks();
    TimeSeries months =
        TimeSeries.of(Frequency.MONTHLY, MadeUp.MONDAY.withMonth(1), MadeUp.passengers());
    Baskets baskets = Baskets.from(MadeUp.teacups(), "invoice", "description");
    ServedModels earlier =
        models(
            weeks.slice(0, weeks.rowCount() - 10),
            months.head(MadeUp.MONTHS - 12),
            baskets.slice(0, baskets.size() - 50));
    small =
        new ServiceStory(
            earlier, models(weeks, months, baskets), new ServiceQuestions(weeks, baskets));
    story = small.tell(REQUESTS, ROUNDS);
  }

  /** With the columns of the real table, as the page quotes those that a record lacks. */
  private static Dataset weeks() {
    return WeeklyTable.forModel(
        MadeUp.weeklyUnits()
            .rename("item", "article")
            .rename("store", "region")
            .deriveCategory("season", row -> Weeks.season(Objects.requireNonNull(row.date("week"))))
            .derive("raised", row -> row.number("units") % 3 / 10)
            .derive("cut", row -> row.number("units") % 5 / 10));
  }

  private static ServedModels models(Dataset weeks, TimeSeries months, Baskets baskets) {
    return new ServedModels(
        Pipeline.builder()
            .add(OneHotEncoder.of("article", "region", "season"))
            .regressor(LinearRegression.ols())
            .fit(weeks, "units"),
        Candidate.AIRLINE.fit(months),
        RuleRecommender.create().fit(baskets));
  }

  @Test
  void everyAnswerIsAlikeAndNoneIsDroppedWhileModelsAreReplaced() {
    List<String> rounds =
        story.lines().filter(line -> line.matches("[\\d,]+( +[\\d,]+){5} +[\\d.]+")).toList();

    assertThat(rounds).hasSize(ROUNDS + 1);
    assertThat(rounds.get(ROUNDS)).startsWith("3,000     3,000       0        0        6     3 ");
  }

  @Test
  void tellsWhatIsRefusedAndHow() {
    String text = story.replace('\n', ' ');

    assertThat(text)
        .containsPattern("a damaged file: 409 .*units.bellwether is truncated: .* Remedy: ")
        .contains("The models loaded before stay in service.")
        .contains("a record without its price: 400 the record lacks ")
        .contains("a horizon in words: 400 horizon has to be a whole number from 1 to 366")
        .contains("a typing error: 400 there is no entry 'baskets'; there are basket, count")
        .contains("no JSON: 400 the request has to be a JSON object")
        .contains("another model: 404 there is no model 'price'; there are next, turnover, units");
  }

  @Test
  void savesTheModelsWhereAServiceFindsThem() throws IOException {
    Path made = folder.resolve("a/models");

    assertThat(small.save(made))
        .startsWith("Wrote units, turnover, next to " + made + ". Serve them: mvn ")
        .contains("-Dexample=service.ServiceProgram -Dexec.args=\"" + made + " 8080\"");
    try (ScoringService service = ScoringService.start(made)) {
      assertThat(service.versions()).containsOnlyKeys("units", "turnover", "next");
    }
  }

  @Test
  void countsAreWholeNumbersFromOne() {
    assertThat(List.of("1", "100000", "999999999")).allMatch(ServiceStory::isCount);
    assertThat(List.of("", "0", "-1", "1e5", "save", "9999999999"))
        .noneMatch(ServiceStory::isCount);
  }

  @Test
  void refusesAsThePageShows() {
    StoryPage.of(ServiceStory.class).quotes(story);
  }

  @Test
  void fitsAPage() {
    assertThat(story.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(104));
    assertThat(story.lines().count()).isLessThanOrEqualTo(40);
  }
}
