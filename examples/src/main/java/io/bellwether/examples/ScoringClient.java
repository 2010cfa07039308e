package io.bellwether.examples;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a scoring service over one connection, which it keeps. */
final class ScoringClient {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI service;

  ScoringClient(URI service) {
    this.service = service;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param content the JSON object
   */
  record Reply(int status, Map<String, @Nullable Object> content) {

    /** What the service says is wrong. */
    String error() {
      return String.valueOf(content.get("error"));
    }
  }

  /** Asks a model. */
  Reply ask(String model, String body) throws IOException, InterruptedException {
    return post("/answers/" + model, body);
  }

  Reply reload() throws IOException, InterruptedException {
    return post("/models/reload", "");
  }

  private Reply post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Reply(response.statusCode(), JSON.std.mapFrom(response.body()));
  }
}
