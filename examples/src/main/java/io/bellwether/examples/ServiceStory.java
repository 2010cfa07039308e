package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.examples.service.ScoringService;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a service team works with models: a regression, a forecast model and a recommender are
 * trained, saved, and answer eight clients over HTTP, while newer models, and damaged files, come
 * into the folder. Every answer is compared, to the last bit, with that of the same model here.
 *
 * <p>The service itself is the package {@code io.bellwether.examples.service}, to be copied. Each
 * other job has a class of its own: {@link ServedModels}, {@link ServiceQuestions}, {@link
 * ScoringClient}, {@link ServiceTrial}, {@link Replacement} and {@link ServiceRounds}. {@link
 * ServiceChapters} puts it into words.
 */
public final class ServiceStory {

  private static final int REQUESTS = 100_000;
  private static final int ROUNDS = 5;
  private static final String USAGE =
      "Say nothing, or how much to ask, or where to save the models:"
          + " ServiceStory [REQUESTS [ROUNDS]], ServiceStory save FOLDER";

  private final ServedModels earlier;
  private final ServedModels now;
  private final ServiceQuestions questions;

  ServiceStory(ServedModels earlier, ServedModels now, ServiceQuestions questions) {
    this.earlier = earlier;
    this.now = now;
    this.questions = questions;
  }

  /**
   * Tells the story.
   *
   * @param args nothing; or the number of requests, and in how many rounds; or {@code save} and a
   *     folder, to keep the models there for {@code ServiceProgram}
   */
  public static void main(String[] args) {
    boolean save = args.length == 2 && args[0].equals("save");
    if (!save && (args.length > 2 || !Arrays.stream(args).allMatch(ServiceStory::isCount))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    ServiceStory story = ofShop();
    if (save) {
      System.out.println(story.save(Path.of(args[1])));
      return;
    }
    int requests = args.length > 0 ? Integer.parseInt(args[0]) : REQUESTS;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    System.out.println(story.tell(requests, rounds));
  }

  /** A whole number from 1 to 999,999,999. */
  static boolean isCount(String text) {
    return text.matches("[1-9]\\d{0,8}");
  }

  /** On the records of the gift wholesaler, and of Victoria's clothing shops. */
  private static ServiceStory ofShop() {
    Dataset weekly = WeeklyTable.of(Cleaning.of(InvoiceFile.read().dataset()).orders());
    ShopBaskets shop = ShopBaskets.of(BasketCleaning.of(InvoiceTables.read()).sold());
    TimeSeries months = ClothingSales.read().monthly();
    return new ServiceStory(
        ServedModels.earlier(weekly, months, shop),
        ServedModels.now(weekly, months, shop),
        new ServiceQuestions(ServedModels.known(weekly), shop.heldOut()));
  }

  /** Saves the models to be kept, and says how to go on. */
  String save(Path folder) {
    now.save(ModelFolder.at(folder));
    return String.format(
        Locale.ROOT,
        "Wrote %s to %s. Serve them: mvn -B -q -pl examples -am -Dexample=service.ServiceProgram"
            + " -Dexec.args=\"%s 8080\" compile",
        String.join(", ", ServiceChapters.NAMES),
        folder,
        folder);
  }

  /** Returns the story as text. */
  String tell(int requests, int rounds) {
    try (ModelFolder folder = ModelFolder.create()) {
      earlier.save(folder);
      try (ScoringService service = ScoringService.start(folder.path())) {
        Map<String, String> old = service.versions();
        now.save(folder);
        service.reload();
        List<Question> asked = questions.of(old, earlier, service.versions(), now);
        String models = ServiceChapters.models(folder);
        Replacement replacement = new Replacement(folder, List.of(now, earlier));
        ServiceRounds went =
            ServiceRounds.of(
                requests,
                rounds,
                replacement,
                changeEvery ->
                    new ServiceTrial(service.address(), asked, changeEvery, replacement));
        return String.join(
            "\n\n",
            models,
            ServiceChapters.rounds(went, asked.size()),
            ServiceChapters.refusals(new ScoringClient(service.address()), replacement));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
