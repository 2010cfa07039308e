package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first program of a newcomer. */
class FirstForecastTest {

  @TempDir private Path folder;

  @Test
  void printsAndDrawsWhatThePageShows() throws Exception {
    String printed = FirstForecast.tell(folder);

    assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    StoryPage.of(FirstForecast.class).quotes(printed);
    StoryPage.of(FirstForecast.class).shows(folder, "first-forecast");
  }
}
