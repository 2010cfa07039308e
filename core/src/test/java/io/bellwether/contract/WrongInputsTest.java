package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bellwether.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** What makes tests of wrong inputs finds what it looks for. */
class WrongInputsTest {

  private static final String GOOD = "horizon is 0, but must be at least 1";

  private static WrongInput saying(String message) {
    return WrongInput.of(
            WrongKind.OPTION,
            "it",
            () -> {
              throw new IllegalArgumentException(message);
            })
        .illegal("horizon")
        .cure("at least 1");
  }

  private static WrongInput doing(WrongInput.Deed deed) {
    return WrongInput.of(
            WrongKind.FILE,
            "it",
            folder -> {
              deed.in(folder);
              throw new IllegalArgumentException(GOOD);
            })
        .file("old.csv", "old")
        .illegal("horizon")
        .cure("at least 1");
  }

  private static Throwable judged(WrongInput row) {
    return catchThrowable(
        () ->
            WrongInputs.tests(Stream.of(row)).findFirst().orElseThrow().getExecutable().execute());
  }

  private static void refused(WrongInput row, String why) {
    assertThat(judged(row)).isInstanceOf(AssertionError.class).hasMessageContaining(why);
  }

  @Test
  void takesAGoodAnswer() {
    assertThat(judged(saying(GOOD))).isNull();
    assertThat(judged(doing(folder -> {}))).isNull();
    assertThat(judged(saying(GOOD + "; it is 'null' and 3,000 or (1,0,0)"))).isNull();
  }

  @Test
  void wantsTheClassTheWordsAndTheCause() {
    refused(
        WrongInput.of(WrongKind.OPTION, "it", () -> {}).illegal("x").cure("y"), "the answer to");
    refused(saying(GOOD).data("horizon"), "the answer to");
    refused(saying(GOOD).illegal("step"), "names the place");
    refused(saying(GOOD).cure("at most"), "names the cure");
    refused(saying(GOOD).because(IOException.class), "cause");
    refused(
        WrongInput.of(
                WrongKind.OPTION,
                "it",
                () -> {
                  throw new NumberFormatException("horizon at least 1");
                })
            .illegal("horizon")
            .cure("at least 1"),
        "NumberFormatException");
  }

  @Test
  void wantsAMessageThatReadsWell() {
    refused(saying(GOOD + " in column null"), "null");
    refused(saying(GOOD + ", not 0,5"), "0,5");
    refused(saying(GOOD + " by java.util.List"), "java.util.List");
    refused(saying(GOOD + " of [D@1a2b3c4d"), "@1a2b3c4d");
    refused(saying(GOOD + " of Optional[x]"), "Optional");
    refused(saying(GOOD + ".\nAnd more"), "\n");
    refused(saying(GOOD + ". One. Two. Three"), "size");
  }

  @Test
  void findsWhatIsLeftBehind() throws Exception {
    refused(doing(folder -> Files.writeString(folder.resolve("half.csv"), "a")), "half.csv");
    refused(doing(folder -> Files.writeString(folder.resolve("old.csv"), "new")), "old.csv");
    refused(doing(folder -> Files.delete(folder.resolve("old.csv"))), "files in the folder");
    refused(doing(folder -> Thread.currentThread().interrupt()), "interrupted");
    assertThat(Thread.interrupted()).isTrue();
    CountDownLatch end = new CountDownLatch(1);
    Thread worker =
        new Thread(() -> assertThatCode(end::await).doesNotThrowAnyException(), "left over");
    refused(doing(folder -> worker.start()), "left over");
    end.countDown();
    worker.join();
    double[] shared = {1};
    WrongInput change = doing(folder -> shared[0] = 2);
    Stream<DynamicTest> tests = WrongInputs.watching(List.of(() -> shared)).of(Stream.of(change));
    assertThat(catchThrowable(() -> tests.findFirst().orElseThrow().getExecutable().execute()))
        .hasMessageContaining("the inputs are as they were");
  }

  @Test
  void findsAFileLeftOpen() throws Exception {
    List<InputStream> open = new ArrayList<>();
    WrongInput row = doing(folder -> open.add(Files.newInputStream(folder.resolve("old.csv"))));
    if (Files.isDirectory(Path.of("/proc/self/fd"))) {
      refused(row, "files left open");
    }
    for (InputStream each : open) {
      each.close();
    }
  }

  @Test
  void takesDataExceptionsByTheirClass() {
    assertThat(
            judged(
                WrongInput.of(
                        WrongKind.FILE,
                        "it",
                        () -> {
                          throw DataException.because("mend it").line(3).build();
                        })
                    .data("row 3")
                    .cure("mend it")))
        .isNull();
  }
}
