package io.bellwether.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.persist.ModelFile;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that has more to answer than its threads can take. */
class ServiceStopTest {

  /** One thread, one request in the queue; the third is the accepting thread's. */
  private static final ServiceLimits LIMITS = new ServiceLimits(1, 1, 2_000, 36, 10, 20);

  private static final String BODY = "{\"horizon\": 1}";

  @TempDir private Path folder;

  @Test
  void waitsForWhatTheAcceptingThreadAnswers() throws Exception {
    ModelFile.save(
        SeasonalNaive.create()
            .fit(TimeSeries.of(Frequency.QUARTERLY, LocalDate.of(2020, 1, 1), 3, 5, 4, 6, 4)),
        folder.resolve("turnover.bellwether"));
    ScoringService service =
        ScoringService.start(
            folder, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LIMITS);
    try (Socket pooled = begun(service)) {
      await(() -> isReading("scoring-"));
      try (Socket one = begun(service);
          Socket other = begun(service)) {
        await(() -> isReading("HTTP-Disp"));
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close);
        await(() -> isAt("", ScoringService.class));
        assertThat(ended(pooled)).isEqualTo("HTTP/1.1 200");
        await(() -> one.getInputStream().available() + other.getInputStream().available() > 0);
        boolean first = one.getInputStream().available() > 0;
        assertThat(ended(first ? one : other)).as("waited in the queue").isEqualTo("HTTP/1.1 503");
        assertThatThrownBy(() -> stopped.get(200, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        assertThat(ended(first ? other : one)).isEqualTo("HTTP/1.1 200");
        stopped.get(20, TimeUnit.SECONDS);
      }
    } finally {
      service.close();
    }
  }

  /** A request that lacks its end. */
  private static Socket begun(ScoringService service) throws IOException {
    Socket socket = new Socket(service.address().getHost(), service.address().getPort());
    String head = "POST /answers/turnover HTTP/1.1\r\nHost: x\r\nContent-Length: " + BODY.length();
    write(socket, head + "\r\n\r\n" + BODY.substring(0, 1));
    return socket;
  }

  /** Sends the end and returns how the answer begins. */
  private static String ended(Socket socket) throws IOException {
    write(socket, BODY.substring(1));
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static boolean isReading(String thread) {
    return isAt(thread, Body.class);
  }

  private static boolean isAt(String thread, Class<?> type) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getName().startsWith(thread))
        .flatMap(entry -> Arrays.stream(entry.getValue()))
        .anyMatch(frame -> frame.getClassName().equals(type.getName()));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.sleep(5);
    }
  }
}
