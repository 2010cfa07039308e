package io.bellwether.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.data.DataException;
import io.bellwether.model.RegressionModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service that answers with predictions: {@code GET /units?log_price=0.9&deal=1&...} with every
 * input of the model gives a number, a request that the model cannot work on status 400 and what is
 * wrong with it.
 *
 * <p>The model is immutable, so that all threads share it; each request makes a scorer of its own.
 */
final class ScoringService implements AutoCloseable {

  private static final int THREADS = 4;
  private static final int BACKLOG = 64;

  private final RegressionModel model;
  private final HttpServer server;
  private final ExecutorService threads;

  private ScoringService(RegressionModel model, HttpServer server, ExecutorService threads) {
    this.model = model;
    this.server = server;
    this.threads = threads;
  }

  /** Starts the service on a free port of this machine only. */
  static ScoringService start(RegressionModel model) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    ScoringService service = new ScoringService(model, server, threads);
    server.setExecutor(threads);
    server.createContext("/units", service::answer);
    server.start();
    return service;
  }

  /** Where to ask about a record. */
  URI address(String query) {
    return URI.create(
        "http://"
            + server.getAddress().getAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort()
            + "/units?"
            + query);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      String query = exchange.getRequestURI().getRawQuery();
      double units = model.predict(record(query == null ? "" : query));
      send(exchange, 200, Double.toString(units));
    } catch (IllegalArgumentException | DataException e) {
      send(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  /** The inputs as text, which the model reads as what they are. */
  private static Map<String, String> record(String query) {
    Map<String, String> record = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        record.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return record;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** Answers what is being asked, then stops. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdown();
  }
}
