package io.bellwether.model;

import io.bellwether.math.RandomStreams;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * How to run a fit, apart from what to fit: seed, executor, progress and cancellation. An immutable
 * value; every setter returns a changed copy.
 *
 * <p>Defaults: seed 42, so that results repeat; the caller's thread; silent; stopped only by
 * interrupting the thread. The result of a fit never depends on the executor: random streams derive
 * from (seed, stage, index) and results are reduced in index order.
 *
 * @since 0.1.0
 */
public final class FitContext {

  private static final long DEFAULT_SEED = 42;
  private static final FitContext DEFAULT =
      new FitContext(DEFAULT_SEED, Runnable::run, progress -> {}, () -> false);

  private final long seed;
  private final Executor executor;
  private final Consumer<Progress> listener;
  private final BooleanSupplier cancelled;

  private FitContext(
      long seed, Executor executor, Consumer<Progress> listener, BooleanSupplier cancelled) {
    this.seed = seed;
    this.executor = executor;
    this.listener = listener;
    this.cancelled = cancelled;
  }

  /**
   * Returns the defaults.
   *
   * @return a context with seed 42 that works silently in the caller's thread
   */
  public static FitContext create() {
    return DEFAULT;
  }

  /**
   * Sets the seed from which all random streams derive. Default 42.
   *
   * @param newSeed any number
   * @return a changed copy
   */
  public FitContext seed(long newSeed) {
    return new FitContext(newSeed, executor, listener, cancelled);
  }

  /**
   * Sets the executor that lends its threads. Default: the caller's thread only. The caller's
   * thread always takes part, so that a busy or bounded pool slows work down but never blocks it.
   *
   * @param newExecutor for example a fixed pool; it is not shut down
   * @return a changed copy
   */
  public FitContext executor(Executor newExecutor) {
    return new FitContext(seed, newExecutor, listener, cancelled);
  }

  /**
   * Sets who is told about progress. Default: nobody. One {@link #map} calls the listener from one
   * thread at a time, several at once may call it together; an exception from it ends the work.
   *
   * @param newListener receives the state of the work
   * @return a changed copy
   */
  public FitContext onProgress(Consumer<Progress> newListener) {
    return new FitContext(seed, executor, newListener, cancelled);
  }

  /**
   * Sets a question that is asked now and then whether to stop. Default: never. Interrupting the
   * working thread stops the work in any case.
   *
   * @param newCancelled returns true to stop; must be safe to call from any thread
   * @return a changed copy
   */
  public FitContext cancelWhen(BooleanSupplier newCancelled) {
    return new FitContext(seed, executor, listener, newCancelled);
  }

  /**
   * Returns the seed.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * Returns the random stream of one piece of work, the same whatever thread does it.
   *
   * @param stage names the kind of work
   * @param index which piece of it
   * @return a new generator
   */
  public SplittableRandom random(String stage, long index) {
    return RandomStreams.of(seed).stream(stage, index);
  }

  /**
   * Tells the listener how far the work has come.
   *
   * @param stage what is being done
   * @param done how much of it is done
   * @param total how much there is
   */
  public void progress(String stage, long done, long total) {
    listener.accept(new Progress(stage, done, total));
  }

  /**
   * Stops the work if somebody asked for it: call it in every long loop.
   *
   * @throws CancellationException if the thread is interrupted (the flag stays set) or the question
   *     of {@link #cancelWhen} is answered with yes
   */
  public void checkCancelled() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled");
    }
  }

  /**
   * Does independent pieces of work, on the executor's threads and the caller's, and returns the
   * results in order. Progress is told after each piece.
   *
   * @param <T> the type of a result
   * @param stage names the work
   * @param count how many pieces
   * @param work makes the result of a piece from its index; called from several threads
   * @return one result a piece, in index order
   * @throws CancellationException if the work was stopped; no piece is still running then
   * @throws RuntimeException what a piece threw; of several, that with the smallest index
   */
  public <T> List<T> map(String stage, int count, IntFunction<T> work) {
    return new ParallelMap<>(this, executor, stage, count, work).run();
  }
}
