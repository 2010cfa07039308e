package io.bellwether.benchmarks.arima;

import io.bellwether.benchmarks.OneThread;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The conditions for fits that are short beside what the compiler has to do for them: as {@link
 * OneThread}, and a method is compiled before it goes on ({@code -Xbatch}). Else the compiler of a
 * library with much code is still at work when measuring begins, on a busy machine above all.
 */
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xmx8g", "-Xbatch"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public abstract class ShortFits extends OneThread {

  /** Called by subclasses. */
  protected ShortFits() {}
}
