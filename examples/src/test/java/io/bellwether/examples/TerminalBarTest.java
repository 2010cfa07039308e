package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.model.FitContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalBarTest {

  @Test
  void growsWithTheWork() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    try (TerminalBar bar = TerminalBar.of("plan", Optional.of(terminal))) {
      List<Integer> done = FitContext.create().onProgress(bar).map("forecast", 152, i -> i);
      assertThat(done).hasSize(152);
    }

    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertThat(shown).contains("plan 100% [", "152/152");
    assertThat(shown.split("\r")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void isSilentWithoutATerminal() {
    try (TerminalBar bar = TerminalBar.of("plan", Optional.empty())) {
      assertThat(FitContext.create().onProgress(bar).map("forecast", 3, i -> i)).hasSize(3);
    }
  }
}
