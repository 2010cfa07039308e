package io.bellwether.examples;

import io.bellwether.model.Progress;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar that grows on the terminal while a {@link io.bellwether.model.FitContext} tells its
 * progress. Silent where there is no terminal: in tests, and when output goes to a file.
 */
final class TerminalBar implements Consumer<Progress>, AutoCloseable {

  private static final int WIDTH = 78;
  private static final int MILLISECONDS = 200;

  private final Optional<PrintStream> terminal;
  private final String task;
  private @Nullable ProgressBar bar;

  private TerminalBar(Optional<PrintStream> terminal, String task) {
    this.terminal = terminal;
    this.task = task;
  }

  /** A bar for a task, on the terminal if there is one. */
  // JDK 22 to 24 have a console without a terminal too; there the bar is shown in any case, on the
  // error stream, which does no harm
  @SuppressWarnings("SystemConsoleNull")
  static TerminalBar of(String task) {
    return of(task, System.console() == null ? Optional.empty() : Optional.of(System.err));
  }

  /** A bar for a task, on the terminal that is given. */
  static TerminalBar of(String task, Optional<PrintStream> terminal) {
    return new TerminalBar(terminal, task);
  }

  @Override
  public synchronized void accept(Progress progress) {
    terminal.ifPresent(
        out -> {
          ProgressBar shown = bar == null ? start(out, progress.total()) : bar;
          shown.maxHint(progress.total());
          shown.stepTo(progress.done());
          bar = shown;
        });
  }

  private ProgressBar start(PrintStream out, long total) {
    // the width is given, so that the library does not ask for it by native code
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLISECONDS)
        .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
        .build();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
