package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.examples.service.ScoringService;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The winner in a service.
 *
 * @param count what became of the requests
 * @param refusal what the service said to a request that lacks inputs
 */
record WinnerAtWork(ServiceTrial.Count count, String refusal) {

  private static final String NAME = "units";
  private static final int REQUESTS = 400;

  static WinnerAtWork of(RegressionModel model, Dataset table) {
    try (ModelFolder folder = ModelFolder.create()) {
      ModelFile.save(model, folder.file(NAME));
      try (ScoringService service = ScoringService.start(folder.path());
          ServiceTrial trial =
              new ServiceTrial(service.address(), questions(service, model, table))) {
        return new WinnerAtWork(
            trial.ask(REQUESTS),
            new ScoringClient(service.address()).ask(NAME, "{\"deal\": 1}").error());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the service was asked", e);
    }
  }

  private static List<Question> questions(
      ScoringService service, RegressionModel model, Dataset table) {
    Map<String, RegressionModel> versions = Map.of(service.versions().get(NAME), model);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      questions.add(Question.ofRow(NAME, versions, table, i % table.rowCount()));
    }
    return questions;
  }
}
