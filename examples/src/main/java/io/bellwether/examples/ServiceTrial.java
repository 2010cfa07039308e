package io.bellwether.examples;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Eight clients that ask a scoring service at once and compare every answer, to the last bit, with
 * what the models say here. One of them may change something every so many requests, while the
 * others go on asking.
 */
final class ServiceTrial implements AutoCloseable {

  static final int CLIENTS = 8;

  private final List<ScoringClient> clients = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<Question> questions;
  private final Change change;
  private final int changeEvery;
  private final AtomicInteger asked = new AtomicInteger();

  /** Asks only. */
  ServiceTrial(URI service, List<Question> questions) {
    this(service, questions, Integer.MAX_VALUE, client -> {});
  }

  ServiceTrial(URI service, List<Question> questions, int changeEvery, Change change) {
    this.questions = questions;
    this.changeEvery = changeEvery;
    this.change = change;
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new ScoringClient(service));
    }
  }

  /** What happens to a service while it is being asked. */
  interface Change {
    void happen(ScoringClient client) throws IOException, InterruptedException;
  }

  /**
   * How requests went.
   *
   * @param requests how many were sent
   * @param alike how many answers were the expected ones
   * @param errors how many answers were errors
   * @param dropped how many had no answer
   */
  record Count(int requests, int alike, int errors, int dropped) {

    static final Count NONE = new Count(0, 0, 0, 0);

    Count plus(Count other) {
      return new Count(
          requests + other.requests,
          alike + other.alike,
          errors + other.errors,
          dropped + other.dropped);
    }
  }

  /** Sends requests, a share by each client, and waits for their answers. */
  Count ask(int requests) {
    List<Future<Count>> shares = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      ScoringClient client = clients.get(i);
      int share = requests / CLIENTS + (i < requests % CLIENTS ? 1 : 0);
      shares.add(threads.submit(() -> ask(client, share)));
    }
    Count all = Count.NONE;
    try {
      for (Future<Count> share : shares) {
        all = all.plus(share.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while clients were asking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return all;
  }

  private Count ask(ScoringClient client, int requests) throws IOException, InterruptedException {
    Count count = Count.NONE;
    for (int i = 0; i < requests; i++) {
      int ticket = asked.incrementAndGet();
      if (ticket % changeEvery == 0) {
        change.happen(client);
      }
      count = count.plus(ask(client, questions.get(ticket % questions.size())));
    }
    return count;
  }

  private static Count ask(ScoringClient client, Question question) throws InterruptedException {
    try {
      ScoringClient.Reply reply = client.ask(question.model(), question.body());
      boolean error = reply.status() != 200;
      boolean alike = !error && question.isAnsweredBy(reply.content());
      return new Count(1, alike ? 1 : 0, error ? 1 : 0, 0);
    } catch (IOException e) {
      return new Count(1, 0, 0, 1);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
