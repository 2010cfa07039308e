package io.bellwether.examples.service;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What goes back.
 *
 * @param status of HTTP
 * @param allowed the methods that the page knows, if another was used
 * @param content written as JSON
 */
record Reply(int status, List<String> allowed, Map<String, Object> content) {

  static Reply of(Map<String, Object> content) {
    return new Reply(200, List.of(), content);
  }

  static Reply error(int status, List<String> allowed, String message) {
    return new Reply(status, allowed, Map.of("error", message));
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = JSON.std.asBytes(content);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (!allowed.isEmpty()) {
      exchange.getResponseHeaders().put("Allow", allowed);
    }
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
