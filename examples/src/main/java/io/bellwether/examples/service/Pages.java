package io.bellwether.examples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.bellwether.data.DataException;
import io.bellwether.persist.ModelFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the page that was asked for, and turns what goes wrong there into a status. */
final class Pages implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
  private static final String ANSWERS = "/answers/";

  private final ModelShelf shelf;
  private final ServiceLimits limits;
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile boolean stopping;

  Pages(ModelShelf shelf, ServiceLimits limits) {
    this.shelf = shelf;
    this.limits = limits;
  }

  /** From now on requests are refused; those that were begun are answered. */
  void stop() {
    stopping = true;
  }

  /** How many requests are being answered, by whichever thread. */
  int inFlight() {
    return inFlight.get();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    inFlight.incrementAndGet();
    try {
      reply(exchange).send(exchange);
    } finally {
      inFlight.decrementAndGet();
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    try {
      return page(exchange);
    } catch (Refusal e) {
      return Reply.error(e.status(), e.allowed(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException | DataException e) {
      return Reply.error(400, List.of(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) { // a fault of ours: the log has it, not the client
      LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
      return Reply.error(500, List.of(), "the service failed; its log says why");
    }
  }

  private Reply page(HttpExchange exchange) throws IOException {
    if (stopping) {
      exchange.getResponseHeaders().set("Connection", "close");
      throw Refusal.stopping();
    }
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith(ANSWERS)) {
      need("POST", exchange);
      Body body = Body.read(exchange, limits.bodyBytes());
      return Reply.of(shelf.current().answer(path.substring(ANSWERS.length()), body));
    }
    return switch (path) {
      case "/health" -> {
        need("GET", exchange);
        yield Reply.of(Map.of("status", "up", "models", shelf.current().versions().size()));
      }
      case "/models" -> {
        need("GET", exchange);
        yield Reply.of(shelf.current().describe());
      }
      case "/models/reload" -> {
        need("POST", exchange);
        yield reloaded();
      }
      default -> throw Refusal.noSuchPage(path);
    };
  }

  private static void need(String method, HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals(method)) {
      throw Refusal.method(exchange.getRequestMethod(), method);
    }
  }

  private Reply reloaded() {
    try {
      return Reply.of(shelf.reload().describe());
    } catch (ModelFormatException | UncheckedIOException | IllegalArgumentException e) {
      LOG.warn("the models stay as they are: {}", e.getMessage());
      return Reply.error(
          409, List.of(), e.getMessage() + " The models loaded before stay in service.");
    }
  }
}
