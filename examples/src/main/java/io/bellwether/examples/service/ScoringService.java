package io.bellwether.examples.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service that answers with the models of a folder, one file {@code NAME.bellwether} each: the
 * {@linkplain io.bellwether.examples.service package page} has what can be asked.
 *
 * <pre>{@code
 * try (ScoringService service = ScoringService.start(Path.of("models"))) {
 *   System.out.println(service.address());
 *   ...
 * }
 * }</pre>
 *
 * <p>A fixed number of threads answers; what they cannot take waits, first in a queue of fixed
 * length, then in that of the operating system: nothing is dropped and memory is bounded.
 *
 * @since 0.1.0
 */
public final class ScoringService implements AutoCloseable {

  private static final int BACKLOG = 128;
  private static final int LOOK_MILLIS = 5;
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final String REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";
  private static final String RESPONSE_SECONDS = "sun.net.httpserver.maxRspTime";
  private static final int PATIENCE_SECONDS = 30;

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final Pages pages;
  private final ModelShelf shelf;
  private final ServiceLimits limits;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private ScoringService(
      HttpServer server,
      ThreadPoolExecutor threads,
      Pages pages,
      ModelShelf shelf,
      ServiceLimits limits) {
    this.server = server;
    this.threads = threads;
    this.pages = pages;
    this.shelf = shelf;
    this.limits = limits;
  }

  /**
   * Starts a service on a free port of this machine only.
   *
   * @param folder where the models are
   * @return the service, running
   * @throws io.bellwether.persist.ModelFormatException if a file is damaged
   * @throws IllegalArgumentException if a file holds what cannot be asked, or there is none
   * @throws java.io.UncheckedIOException if the folder or a file cannot be read
   * @throws IOException if there is no port to listen on
   */
  public static ScoringService start(Path folder) throws IOException {
    return start(
        folder,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        ServiceLimits.standard());
  }

  /**
   * Starts a service.
   *
   * @param folder where the models are
   * @param listen where to listen; port 0 for a free one
   * @param limits how much it takes on
   * @return the service, running
   * @throws io.bellwether.persist.ModelFormatException if a file is damaged
   * @throws IllegalArgumentException if a file holds what cannot be asked, or there is none
   * @throws java.io.UncheckedIOException if the folder or a file cannot be read
   * @throws IOException if it cannot listen there
   */
  public static ScoringService start(Path folder, InetSocketAddress listen, ServiceLimits limits)
      throws IOException {
    ModelShelf shelf = new ModelShelf(folder, limits);
    setUpServers();
    HttpServer server = HttpServer.create(listen, BACKLOG);
    ThreadPoolExecutor threads = threads(limits);
    server.setExecutor(threads);
    Pages pages = new Pages(shelf, limits);
    server.createContext("/", pages);
    server.start();
    return new ScoringService(server, threads, pages, shelf, limits);
  }

  /**
   * The server writes head and body of an answer one after the other. Unless told so, the operating
   * system holds the body back until the client has confirmed the head, which takes 40 ms on kept
   * connections. And it waits for slow clients without end: each keeps a thread. What the process
   * was started with stays; all is read once, when the first server of the process is made.
   */
  private static void setUpServers() {
    setUnlessSet(NO_DELAY, "true");
    setUnlessSet(REQUEST_SECONDS, String.valueOf(PATIENCE_SECONDS));
    setUnlessSet(RESPONSE_SECONDS, String.valueOf(PATIENCE_SECONDS));
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * When the queue is full, the thread that accepts requests answers one itself, and takes no more
   * until it has: if the client is slow to send or to read, for as long as the server is patient.
   */
  private static ThreadPoolExecutor threads(ServiceLimits limits) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        limits.threads(),
        limits.threads(),
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(limits.waiting()),
        work -> new Thread(work, "scoring-" + number.incrementAndGet()),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Returns where it listens.
   *
   * @return an address such as {@code http://127.0.0.1:8080}
   */
  public URI address() {
    InetSocketAddress bound = server.getAddress();
    String host = bound.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
  }

  /**
   * Says which models are in service.
   *
   * @return the SHA-256 of each model's file by the model's name
   */
  public Map<String, String> versions() {
    return shelf.current().versions();
  }

  /**
   * Reads all models again, as {@code POST /models/reload} does.
   *
   * @throws io.bellwether.persist.ModelFormatException if a file is damaged; the models stay
   * @throws IllegalArgumentException if a file holds what cannot be asked, or there is none; the
   *     models stay
   * @throws java.io.UncheckedIOException if the folder or a file cannot be read; the models stay
   */
  public void reload() {
    shelf.reload();
  }

  /**
   * Stops: new requests are answered 503, those in flight are waited for as long as the limits say,
   * then all threads end. Further calls do nothing.
   */
  @Override
  public void close() {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    pages.stop();
    awaitAnswers();
    server.stop(0); // its own waiting takes all its time on Java 17, busy or not
    threads.shutdownNow();
  }

  private void awaitAnswers() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.stopSeconds());
    try {
      while (isBusy() && System.nanoTime() < end) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) { // whoever interrupts is in a hurry
      Thread.currentThread().interrupt();
    }
  }

  /** The pages count what the accepting thread answers too, the pool what is on its way there. */
  private boolean isBusy() {
    return threads.getQueue().size() + threads.getActiveCount() + pages.inFlight() > 0;
  }
}
