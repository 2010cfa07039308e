package io.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FitContextTest {

  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  @AfterEach
  void shutDown() throws InterruptedException {
    pool.shutdownNow();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void resultsComeInOrderWhateverTheThreads() {
    List<Integer> expected = IntStream.range(0, 1000).map(i -> i * i).boxed().toList();

    assertThat(FitContext.create().map("squares", 1000, i -> i * i)).isEqualTo(expected);
    assertThat(FitContext.create().executor(pool).map("squares", 1000, i -> i * i))
        .isEqualTo(expected);
  }

  @Test
  void nothingToDoIsDone() {
    assertThat(FitContext.create().executor(pool).map("nothing", 0, i -> i)).isEmpty();
  }

  @Test
  void usesTheThreadsOfTheExecutor() throws InterruptedException {
    CountDownLatch together = new CountDownLatch(3);
    List<Boolean> met =
        FitContext.create()
            .executor(pool)
            .map(
                "meeting",
                3,
                i -> {
                  together.countDown();
                  try {
                    return together.await(10, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });

    assertThat(met).containsOnly(true);
  }

  @Test
  void nestedWorkOnOneThreadDoesNotLock() {
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      FitContext context = FitContext.create().executor(single);
      List<Integer> sums =
          context.map(
              "outer", 8, i -> context.map("inner", 8, j -> i * j).stream().mapToInt(x -> x).sum());

      assertThat(sums).containsExactly(0, 28, 56, 84, 112, 140, 168, 196);
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void anExecutorThatRefusesSlowsDownButDoesNotFail() {
    FitContext context =
        FitContext.create()
            .executor(
                task -> {
                  throw new RejectedExecutionException("full");
                });

    assertThat(context.map("alone", 5, i -> i)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void theFailureOfAPieceIsThatOfTheWork() {
    FitContext context = FitContext.create();

    assertThatThrownBy(
            () ->
                context.map(
                    "failing",
                    10,
                    i -> {
                      if (i >= 3) {
                        throw new IllegalStateException("piece " + i);
                      }
                      return i;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("piece 3");
  }

  @Test
  void ofSeveralFailuresThatOfTheFirstPieceIsThrown() {
    FitContext context = FitContext.create().executor(pool);

    for (int run = 0; run < 200; run++) {
      assertThatThrownBy(
              () ->
                  context.map(
                      "failing",
                      8,
                      i -> {
                        throw new IllegalStateException("piece " + i);
                      }))
          .hasMessage("piece 0");
    }
  }

  @Test
  void progressCountsUpOnePieceAtATime() {
    List<Progress> told = new ArrayList<>();
    FitContext.create().executor(pool).onProgress(told::add).map("counting", 50, i -> i);

    assertThat(told).hasSize(50);
    assertThat(told.stream().map(Progress::done).toList())
        .isEqualTo(IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
    assertThat(told).allMatch(p -> p.total() == 50 && p.stage().equals("counting"));
  }

  @Test
  void interruptionStopsTheWorkAndStaysSet() {
    AtomicInteger done = new AtomicInteger();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> FitContext.create().map("work", 10, i -> done.incrementAndGet()))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).hasValue(0);
  }

  @Test
  void interruptingTheCallerStopsPiecesOnOtherThreads() throws InterruptedException {
    FitContext context = FitContext.create().executor(pool);
    Thread caller = Thread.currentThread();
    CountDownLatch started = new CountDownLatch(4);
    Thread interrupter =
        new Thread(
            () -> {
              try {
                started.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              caller.interrupt();
            });
    interrupter.start();

    // every piece works on until it is told to stop; the test would time out otherwise
    assertThatThrownBy(
            () ->
                context.map(
                    "endless",
                    4,
                    i -> {
                      started.countDown();
                      while (true) {
                        context.checkCancelled();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    interrupter.join();
    assertThat(pool.submit(() -> Thread.currentThread().isInterrupted()))
        .as("threads are given back as they came")
        .succeedsWithin(5, TimeUnit.SECONDS)
        .isEqualTo(false);
  }

  @Test
  void aYesToTheQuestionStopsTheWork() {
    AtomicInteger done = new AtomicInteger();
    FitContext context = FitContext.create().cancelWhen(() -> done.get() >= 3);

    assertThatThrownBy(() -> context.map("work", 10, i -> done.incrementAndGet()))
        .isInstanceOf(CancellationException.class);
    assertThat(done).hasValue(3);
  }

  @Test
  void randomStreamsDependOnSeedStageAndIndexOnly() {
    FitContext context = FitContext.create().seed(7);

    assertThat(context.random("bootstrap", 3).nextLong())
        .isEqualTo(FitContext.create().seed(7).executor(pool).random("bootstrap", 3).nextLong())
        .isNotEqualTo(context.random("bootstrap", 4).nextLong())
        .isNotEqualTo(context.random("shuffle", 3).nextLong())
        .isNotEqualTo(context.seed(8).random("bootstrap", 3).nextLong());
  }

  @Test
  void reportsThatDidNotConvergeAreRefusedWhenAsked() {
    FitReport report =
        new FitReport(FitStatus.ITERATION_LIMIT, 100, 250, 1.5, List.of("gap 0.01 above 0.001"));

    assertThatThrownBy(report::requireConverged)
        .isInstanceOf(FitException.class)
        .hasMessageContaining("ITERATION_LIMIT", "100", "gap 0.01", "maxIterations");
    assertThat(FitReport.exact(2).requireConverged().objective()).isEqualTo(2);
  }
}
