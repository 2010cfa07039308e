package io.bellwether.timeseries;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of many series, one behind the other in chunks, and where each starts. A full chunk
 * whose values are all exact as floats is kept as such: 4 bytes a value instead of 8. Units sold
 * are. Immutable.
 */
final class SeriesStore {

  /** Values of a chunk: large enough that its object does not count, 64 KiB of doubles. */
  private static final int CHUNK = 1 << 13;

  private final Frequency frequency;
  private final LocalDateTime[] starts;
  private final long[] ends;
  private final double[] @Nullable [] wide;
  private final float[] @Nullable [] narrow;

  private SeriesStore(Builder builder) {
    frequency = builder.frequency;
    starts = Arrays.copyOf(builder.starts, builder.size);
    ends = Arrays.copyOf(builder.ends, builder.size);
    int chunks = builder.wide.size() + 1;
    wide = builder.wide.toArray(new double[chunks][]);
    narrow = builder.narrow.toArray(new float[chunks][]);
    double[] last = Arrays.copyOf(builder.open, builder.filled);
    narrow[chunks - 1] = narrowed(last);
    wide[chunks - 1] = narrow[chunks - 1] == null ? last : null;
  }

  int size() {
    return starts.length;
  }

  int length(int series) {
    return (int) (ends[Objects.checkIndex(series, ends.length)] - offset(series));
  }

  private long offset(int series) {
    return series == 0 ? 0 : ends[series - 1];
  }

  Timeline timeline(int series) {
    int length = length(series);
    return Timeline.of(starts[series], frequency, length);
  }

  TimeSeries series(int series) {
    double[] values = new double[length(series)];
    read(offset(series), values);
    return TimeSeries.owning(timeline(series), values);
  }

  private void read(long offset, double[] target) {
    int done = 0;
    while (done < target.length) {
      int chunk = (int) ((offset + done) / CHUNK);
      int from = (int) ((offset + done) % CHUNK);
      int count = Math.min(target.length - done, CHUNK - from);
      double[] doubles = wide[chunk];
      float[] floats = narrow[chunk];
      if (doubles != null) {
        System.arraycopy(doubles, from, target, done, count);
      } else if (floats != null) {
        for (int i = 0; i < count; i++) {
          target[done + i] = floats[from + i];
        }
      }
      done += count;
    }
  }

  /** Returns the values as floats, or null if one would change. */
  private static float @Nullable [] narrowed(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
      if (floats[i] != values[i] && !Double.isNaN(values[i])) {
        return null;
      }
    }
    return floats;
  }

  /** Collects series. */
  static final class Builder {

    private final Frequency frequency;
    private final List<double @Nullable []> wide = new ArrayList<>();
    private final List<float @Nullable []> narrow = new ArrayList<>();
    private final Map<LocalDateTime, LocalDateTime> different = new HashMap<>();
    private final double[] open = new double[CHUNK];
    private int filled;
    private LocalDateTime[] starts = new LocalDateTime[16];
    private long[] ends = new long[16];
    private int size;

    Builder(Frequency frequency) {
      this.frequency = frequency;
    }

    void add(TimeSeries series) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size + (size >> 1));
        ends = Arrays.copyOf(ends, size + (size >> 1));
      }
      LocalDateTime start = series.timeline().start();
      starts[size] = different.computeIfAbsent(start, itself -> itself);
      ends[size] = (size == 0 ? 0 : ends[size - 1]) + series.length();
      size++;
      for (int done = 0; done < series.length(); ) {
        int count = Math.min(series.length() - done, CHUNK - filled);
        series.copy(done, count, open, filled);
        filled += count;
        done += count;
        if (filled == CHUNK) {
          float[] floats = narrowed(open);
          narrow.add(floats);
          wide.add(floats == null ? open.clone() : null);
          filled = 0;
        }
      }
    }

    SeriesStore build() {
      return new SeriesStore(this);
    }
  }
}
