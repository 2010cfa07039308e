package io.bellwether.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@link FitContext#map}. Threads take the next index until none is left; the caller is
 * one of them, so that the run ends even if the executor never lends a thread, and nested runs on
 * one pool cannot lock each other out.
 */
final class ParallelMap<T> {

  /** More helpers than any machine has cores would only queue up to find nothing to do. */
  private static final int MOST_HELPERS = 256;

  private final FitContext context;
  private final Executor executor;
  private final String stage;
  private final int count;
  private final IntFunction<T> work;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<@Nullable Object> results;
  private final AtomicReferenceArray<@Nullable Throwable> failures;
  private final CountDownLatch remaining;
  private final Thread caller = Thread.currentThread();
  private final Set<Thread> lent = new HashSet<>();
  private boolean cancelled;
  private int done;

  /** Pieces from here on are not begun any more; those before it still are. */
  private final AtomicInteger limit;

  ParallelMap(FitContext context, Executor executor, String stage, int count, IntFunction<T> work) {
    this.context = context;
    this.executor = executor;
    this.stage = stage;
    this.count = count;
    this.work = work;
    this.results = new AtomicReferenceArray<>(count);
    this.failures = new AtomicReferenceArray<>(count);
    this.remaining = new CountDownLatch(count);
    this.limit = new AtomicInteger(count);
  }

  List<T> run() {
    for (int i = 1; i < Math.min(count, MOST_HELPERS) && next.get() < count; i++) {
      try {
        executor.execute(this::takeAll);
      } catch (RejectedExecutionException e) {
        break;
      }
    }
    takeAll();
    awaitOthers();
    throwFirstFailure();
    List<T> ordered = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      @SuppressWarnings("unchecked") // only results of work are stored
      T result = (T) results.get(i);
      ordered.add(result);
    }
    return ordered;
  }

  private void takeAll() {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      try {
        if (i < limit.get()) {
          begin();
          context.checkCancelled();
          results.set(i, work.apply(i));
          tellProgress();
        }
      } catch (Throwable e) { // handed to the caller, whatever it is
        failures.set(i, e);
        stopAt(i);
        if (Thread.currentThread() == caller && caller.isInterrupted()) {
          interruptOthers();
        }
      } finally {
        end();
        remaining.countDown();
      }
    }
  }

  /** Notes that a thread of the executor works for us. */
  private synchronized void begin() {
    if (Thread.currentThread() != caller) {
      lent.add(Thread.currentThread());
      if (cancelled) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Gives a thread of the executor back as we got it. */
  private synchronized void end() {
    if (lent.remove(Thread.currentThread()) && cancelled) {
      Thread.interrupted();
    }
  }

  /** Whoever interrupts the caller means the whole work, pieces on other threads included. */
  private synchronized void interruptOthers() {
    cancelled = true;
    lent.forEach(Thread::interrupt);
  }

  /**
   * Lets no piece at or after an index begin. Those before it still run, so that the failure of the
   * smallest index is found whatever the threads do.
   */
  private void stopAt(int index) {
    limit.accumulateAndGet(index, Math::min);
  }

  private synchronized void tellProgress() {
    done++;
    context.progress(stage, done, count);
  }

  private void awaitOthers() {
    boolean interrupted = false;
    while (true) {
      try {
        remaining.await();
        break;
      } catch (InterruptedException e) {
        stopAt(0);
        interruptOthers();
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private void throwFirstFailure() {
    for (int i = 0; i < count; i++) {
      Throwable failure = failures.get(i);
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      if (failure instanceof Error error) {
        throw error;
      }
    }
  }
}
