package io.bellwether.examples;

import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelManifest;
import io.bellwether.report.TextTable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What {@link ServiceStory} tells, chapter by chapter. */
final class ServiceChapters {

  static final List<String> NAMES =
      List.of(ServedModels.UNITS, ServedModels.TURNOVER, ServedModels.NEXT);

  private ServiceChapters() {}

  static String models(ModelFolder folder) {
    TextTable table = TextTable.of("model", "kind", "of", "bytes");
    for (String name : NAMES) {
      ModelManifest manifest = ModelFile.inspect(folder.file(name));
      table =
          table.row(
              name,
              manifest.kind(),
              String.join(", ", manifest.parts()),
              String.format(Locale.ROOT, "%,d", manifest.size()));
    }
    return "1. THREE MODELS IN A FOLDER, served over HTTP\n" + table;
  }

  static String rounds(ServiceRounds went, int questions) {
    TextTable table =
        TextTable.of(
            "requests", "alike", "errors", "dropped", "reloads", "kept", "heap after GC, MB");
    for (ServiceRounds.Round round : went.rounds()) {
      table =
          table.row(
              Prose.whole(round.total().requests()),
              Prose.whole(round.total().alike()),
              Prose.whole(round.total().errors()),
              Prose.whole(round.total().dropped()),
              Prose.whole(round.reloads()),
              Prose.whole(round.refused()),
              String.format(Locale.ROOT, "%.1f", round.heap() / 1e6));
    }
    return "2. EIGHT CLIENTS ASK while models are replaced\n"
        + table
        + "\n"
        + Prose.paragraph(
            "Alike: to the last bit what the same version of the model says here, in one thread, to"
                + " the same of %d questions. Kept: the old models, because a file was damaged. The"
                + " heap is that of service and clients together. %,.0f requests a second.",
            questions, went.last().total().requests() / went.seconds());
  }

  /** Asks what cannot be answered. */
  static String refusals(ScoringClient client, Replacement replacement) throws IOException {
    return "3. WHAT IS REFUSED, AND HOW\n"
        + refusal("a damaged file", replacement.refusal())
        + refusal("a record without its price", asked(client, ServedModels.UNITS, "{\"cut\": 0}"))
        + refusal(
            "a horizon in words", asked(client, ServedModels.TURNOVER, "{\"horizon\": \"a year\"}"))
        + refusal("a typing error", asked(client, ServedModels.NEXT, "{\"baskets\": []}"))
        + refusal("no JSON", asked(client, ServedModels.NEXT, "basket=tea"))
        + refusal("another model", asked(client, "price", "{}")).stripTrailing();
  }

  private static String asked(ScoringClient client, String model, String body) throws IOException {
    try {
      ScoringClient.Reply reply = client.ask(model, body);
      return reply.status() + " " + reply.error();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the service was asked", e);
    }
  }

  private static String refusal(String what, String answer) {
    return Prose.paragraph("%s: %s", what, answer) + "\n";
  }
}
