package io.bellwether.timeseries.catalogue;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.KeyedSeries;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes series from a source, works on them on many threads, and hands the results on in the order
 * of the series, with a bounded number in between.
 *
 * <p>Each thread takes a few series at once, so that a hundred thousand cheap ones are not
 * dominated by taking turns. Whoever finishes what is due next hands it on, and what lies ready
 * behind it; whoever is too far ahead waits. The thread with the series that is due never waits, so
 * that the run goes on.
 */
final class OrderedRun<R> {

  /** Threads beyond this would find nothing to do. */
  private static final int MOST_THREADS = 64;

  /** Portions taken and not yet handed on: hundreds of series, a thousand at most. */
  private static final int MOST_IN_FLIGHT = 64;

  /** Who waits for room goes on when this many are left: waking costs more than a cheap series. */
  private static final int ENOUGH_ROOM = MOST_IN_FLIGHT / 2;

  private static final int LARGEST_PORTION = 16;

  /** Does the work of one series. */
  @FunctionalInterface
  interface Work<R> {
    R apply(int index, KeyedSeries series);
  }

  /** Some series from a place on; those of a panel are made by the thread that works on them. */
  private record Portion(int number, int from, int size, @Nullable List<KeyedSeries> series) {}

  private final FitContext context;
  private final SeriesSource source;
  private final @Nullable Panel panel;
  private final Work<R> work;
  private final Consumer<? super R> consumer;
  private final int total;
  private final int portionSize;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Map<Integer, List<R>> ready = new HashMap<>();
  private @Nullable Iterator<KeyedSeries> rest;
  private int taken;
  private int portions;
  private int handedOn;
  private int done;
  private boolean handing;
  private boolean stopped;

  OrderedRun(FitContext context, SeriesSource source, Work<R> work, Consumer<? super R> consumer) {
    this.context = context;
    this.source = source;
    this.panel = source instanceof Panel random ? random : null;
    this.work = work;
    this.consumer = consumer;
    this.total = source.count().orElse(0);
    this.portionSize =
        source.count().isEmpty()
            ? LARGEST_PORTION
            : Math.max(1, Math.min(LARGEST_PORTION, total / MOST_IN_FLIGHT));
  }

  /** Works through the source and returns how many series it had. */
  int run() {
    context.checkCancelled();
    rest = panel == null ? source.iterator() : null;
    FitContext silent = context.onProgress(progress -> {});
    silent.map("threads", MOST_THREADS, this::takeAll);
    return taken;
  }

  private boolean takeAll(int thread) {
    boolean finished = false;
    try {
      for (Portion portion = take(); portion != null; portion = take()) {
        handOn(portion.number(), results(portion));
      }
      finished = true;
      return true;
    } finally {
      if (!finished) {
        stop();
      }
    }
  }

  private List<R> results(Portion portion) {
    List<R> results = new ArrayList<>(portion.size());
    for (int i = 0; i < portion.size(); i++) {
      context.checkCancelled();
      int index = portion.from() + i;
      KeyedSeries series = portion.series() == null ? get(index) : portion.series().get(i);
      results.add(work.apply(index, series));
    }
    return results;
  }

  private KeyedSeries get(int index) {
    if (panel == null) {
      throw new IllegalStateException("only a panel is read by place");
    }
    return panel.get(index);
  }

  /** Returns the next series to work on, null if there is none or somebody failed. */
  private @Nullable Portion take() {
    lock.lock();
    try {
      while (!stopped && portions - handedOn >= MOST_IN_FLIGHT) {
        room.await();
      }
      if (stopped) {
        return null;
      }
      List<KeyedSeries> series = rest == null ? null : next(rest);
      int size = series == null ? Math.min(portionSize, total - taken) : series.size();
      if (size == 0) {
        return null;
      }
      Portion portion = new Portion(portions++, taken, size, series);
      taken += size;
      return portion;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      lock.unlock();
    }
  }

  private List<KeyedSeries> next(Iterator<KeyedSeries> series) {
    List<KeyedSeries> some = new ArrayList<>(portionSize);
    while (some.size() < portionSize && series.hasNext()) {
      some.add(series.next());
    }
    return some;
  }

  private void handOn(int number, List<R> results) {
    lock.lock();
    try {
      ready.put(number, results);
      if (handing) {
        return;
      }
      handing = true;
    } finally {
      lock.unlock();
    }
    for (List<R> due = due(); due != null; due = due()) {
      due.forEach(consumer);
      long now = handed(due.size());
      context.progress("forecast", now, Math.max(total, now));
    }
  }

  /** Returns what is due next; null if it is not ready, and whoever makes it hands it on. */
  private @Nullable List<R> due() {
    lock.lock();
    try {
      List<R> next = stopped ? null : ready.remove(handedOn);
      handing = next != null;
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Notes that a portion was handed on, and returns how many series were. */
  private long handed(int series) {
    lock.lock();
    try {
      handedOn++;
      done += series;
      if (portions - handedOn <= ENOUGH_ROOM) {
        room.signalAll();
      }
      return done;
    } finally {
      lock.unlock();
    }
  }

  private void stop() {
    lock.lock();
    try {
      stopped = true;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
