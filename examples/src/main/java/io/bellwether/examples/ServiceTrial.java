package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.model.RegressionModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a scoring service from several clients at once and compares every answer, to the last bit,
 * with what the model says here.
 *
 * @param requests how many were sent
 * @param same how many answers were the same
 * @param refusal what the service said to a request without inputs
 */
record ServiceTrial(int requests, int same, String refusal) {

  private static final int CLIENTS = 8;
  private static final int EACH = 50;

  static ServiceTrial of(RegressionModel model, Dataset table) {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (ScoringService service = ScoringService.start(model)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client * EACH;
        counts.add(clients.submit(() -> sameAnswers(service, model, table, first)));
      }
      int same = 0;
      for (Future<Integer> count : counts) {
        same += count.get();
      }
      return new ServiceTrial(CLIENTS * EACH, same, ask(service.address("deal=1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while clients were asking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  private static int sameAnswers(
      ScoringService service, RegressionModel model, Dataset table, int first)
      throws IOException, InterruptedException {
    int same = 0;
    for (int i = first; i < first + EACH; i++) {
      Dataset one = table.slice(i % table.rowCount(), i % table.rowCount() + 1);
      double answer = Double.parseDouble(ask(service.address(query(model, one))));
      same += Double.compare(answer, model.predict(one)[0]) == 0 ? 1 : 0;
    }
    return same;
  }

  private static String query(RegressionModel model, Dataset one) {
    List<String> pairs = new ArrayList<>();
    for (String input : model.inputs().names()) {
      pairs.add(input + "=" + one.column(input).text(0));
    }
    return String.join("&", pairs);
  }

  private static String ask(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }
}
