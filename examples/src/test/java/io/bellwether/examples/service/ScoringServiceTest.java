package io.bellwether.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Dataset;
import io.bellwether.ml.association.Eclat;
import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.ml.logistic.LogisticRegression;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelFormatException;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringServiceTest {

  private static final ServiceLimits LIMITS = new ServiceLimits(2, 8, 2_000, 36, 10, 10);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private ScoringService service;

  @BeforeEach
  void start() throws IOException {
    ModelFile.save(units(1), folder.resolve("units.bellwether"));
    ModelFile.save(
        LogisticRegression.create().fit(sales(1).select("price", "deal"), "deal"),
        folder.resolve("deal.bellwether"));
    ModelFile.save(
        SeasonalNaive.create()
            .fit(
                TimeSeries.of(
                    Frequency.QUARTERLY, LocalDate.of(2020, 1, 1), 3, 5, 4, 6, 4, 6, 5, 7)),
        folder.resolve("turnover.bellwether"));
    ModelFile.save(RuleRecommender.create().fit(baskets()), folder.resolve("next.bellwether"));
    service =
        ScoringService.start(
            folder, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LIMITS);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static RegressionModel units(double scale) {
    return Pipeline.builder()
        .add(OneHotEncoder.of("deal"))
        .regressor(LinearRegression.ols())
        .fit(sales(scale), "units");
  }

  private static Dataset sales(double scale) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double price = 1 + i % 7 / 4.0;
      String deal = i % 3 == 0 || i % 7 == 1 ? "yes" : "no";
      rows.add(Map.of("price", price, "deal", deal, "units", scale * (9 - price + i % 5 / 10.0)));
    }
    return Dataset.ofRows(rows);
  }

  private static Baskets baskets() {
    List<List<String>> baskets = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      baskets.add(i % 2 == 0 ? List.of("tea", "milk") : List.of("bread", "butter" + i % 3));
    }
    return Baskets.of(baskets);
  }

  @Test
  void answersWithANumber() throws Exception {
    Map<String, Object> record = Map.of("price", 1.5, "deal", "yes");
    Map<String, Object> said = ok(post("/answers/units", JSON.std.asString(record)));

    assertThat(said).containsEntry("answer", Map.of("units", units(1).predict(record)));
    assertThat(said).containsEntry("version", service.versions().get("units"));
  }

  @Test
  void answersWithALabelAndTheScoresOfAll() throws Exception {
    Map<String, Object> said = ok(post("/answers/deal", "{\"price\": 1.5}"));

    assertThat(said.get("answer"))
        .asString()
        .matches("\\{deal=(yes|no), scores=\\{(yes|no)=0\\.\\d+, (yes|no)=0\\.\\d+}}");
  }

  @Test
  void answersWithAForecast() throws Exception {
    Map<String, Object> said = ok(post("/answers/turnover", "{\"horizon\": 2, \"level\": 0.8}"));

    assertThat(said.get("answer"))
        .asString()
        .contains("first=2022-01-01", "level=0.8", "mean=[4.0, 6.0]");
  }

  @Test
  void answersWithItemsAndNamesThoseItDoesNotKnow() throws Exception {
    Map<String, Object> said =
        ok(post("/answers/next", "{\"basket\": [\"tea\", \"caviar\"], \"count\": 1}"));

    assertThat(said.get("answer")).asString().contains("item=milk", "because=", "[caviar]");
  }

  @Test
  void tellsWhatIsInService() throws Exception {
    Map<String, Object> about = ok(get("/models"));

    assertThat(ok(get("/health"))).containsEntry("status", "up").containsEntry("models", 4);
    assertThat(about).containsOnlyKeys("deal", "next", "turnover", "units");
    assertThat(about.get("units"))
        .asString()
        .contains("kind=regression-pipeline/1", "written=20", "sha256=")
        .containsPattern("request=\\{(deal=categorical, price=numeric|price=numeric, deal=cat)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST | /answers/units    | {\"price\": 1}                   | 400 | the record lacks deal",
        "POST | /answers/units    |                                  | 400 | the record lacks deal,"
            + " price",
        "POST | /answers/units    | {\"price\": \"dear\", \"deal\": \"no\"} | 400 | 'price'",
        "POST | /answers/units    | {\"price\": [1], \"deal\": \"no\"} | 400 | 'price'",
        "POST | /answers/units    | {\"price\": null, \"deal\": \"no\"} | 400 | 'price'",
        "POST | /answers/units    | {\"price\": 1, \"deal\": \"perhaps\"} | 400 | perhaps",
        "POST | /answers/units    | {\"price\": 1, \"price\": 2}     | 400 | Duplicate",
        "POST | /answers/units    | {\"price\": NaN, \"deal\": \"no\"} | 400 | a JSON object",
        "POST | /answers/units    | [1, 2]                           | 400 | a JSON object",
        "POST | /answers/units    | {\"price\": 1                    | 400 | a JSON object",
        "POST | /answers/turnover | {\"horizon\": 0}                 | 400 | from 1 to 36, not 0",
        "POST | /answers/turnover | {\"horizon\": 37}                | 400 | from 1 to 36, not 37",
        "POST | /answers/turnover | {\"horizon\": 1.5}               | 400 | a whole number",
        "POST | /answers/turnover | {\"level\": 95}                  | 400 | between 0 and 1, not"
            + " 95",
        "POST | /answers/turnover | {\"horizons\": 3}                | 400 | there are horizon,"
            + " level",
        "POST | /answers/next     | {\"basket\": \"tea\"}            | 400 | a list of texts, not"
            + " tea",
        "POST | /answers/next     | {\"basket\": [1]}                | 400 | a list of texts, not"
            + " [1]",
        "POST | /answers/next     | {}                               | 400 | a list of texts",
        "POST | /answers/next     | {\"basket\": [], \"count\": 11}  | 400 | from 1 to 10, not 11",
        "POST | /answers/price    | {}                               | 404 | deal, next, turnover,"
            + " units",
        "POST | /answers/         | {}                               | 404 | there is no model ''",
        "GET  | /nothing          |                                  | 404 | there are GET /health",
        "GET  | /answers/units    |                                  | 405 | ask by POST, not GET",
        "POST | /models           |                                  | 405 | ask by GET, not POST",
        "GET  | /models/reload    |                                  | 405 | ask by POST, not GET",
      })
  void tellsWhatIsWrongWithARequest(
      String method, String path, String body, int status, String cure) throws Exception {
    HttpResponse<String> reply = send(method, path, body == null ? "" : body);

    assertThat(reply.body()).contains(cure);
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.headers().allValues("Allow").isEmpty()).isEqualTo(status != 405);
  }

  @Test
  void refusesWhatIsTooLong() throws Exception {
    String record = "{\"price\": 1, \"deal\": \"no\"}";

    HttpResponse<String> reply = post("/answers/units", record + " ".repeat(LIMITS.bodyBytes()));

    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(reply.body()).contains("2000 bytes");
    int left = LIMITS.bodyBytes() - record.length();
    assertThat(post("/answers/units", record + " ".repeat(left)).statusCode()).isEqualTo(200);
  }

  @Test
  void hasNoRequestThatMakesItFail() throws Exception {
    List<String> bodies =
        List.of(
            "{\"price\": 1.5, \"deal\": \"yes\"}",
            "{\"horizon\": 3, \"level\": 0.8}",
            "{\"basket\": [\"tea\", \"milk\"], \"count\": 2}");
    String letters = "{}[]\",:01.9-eE\\ntu\u00e4\u0000 ";
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 600; i++) {
      StringBuilder body = new StringBuilder(bodies.get(i % 3));
      for (int change = 0; change <= i % 4; change++) {
        int at = random.nextInt(body.length());
        char letter = letters.charAt(random.nextInt(letters.length()));
        body.replace(at, at + random.nextInt(2), String.valueOf(letter));
      }
      String path = "/answers/" + List.of("units", "turnover", "next", "deal").get(i % 4);

      assertThat(post(path, body.toString()).statusCode()).as("%s", body).isIn(200, 400);
    }
  }

  @Test
  void takesNewModelsInPlaceOfOldOnes() throws Exception {
    String before = service.versions().get("units");
    ModelFile.save(units(2), folder.resolve("units.bellwether"));
    Files.delete(folder.resolve("deal.bellwether"));

    ok(post("/models/reload", ""));

    assertThat(service.versions()).containsOnlyKeys("next", "turnover", "units");
    assertThat(service.versions().get("units")).isNotEqualTo(before);
    Map<String, Object> record = Map.of("price", 1.5, "deal", "yes");
    assertThat(ok(post("/answers/units", JSON.std.asString(record))))
        .containsEntry("answer", Map.of("units", units(2).predict(record)));
  }

  @Test
  void keepsTheOldModelsWhenAFileIsDamaged() throws Exception {
    Map<String, String> before = service.versions();
    Path file = folder.resolve("units.bellwether");
    byte[] bytes = Files.readAllBytes(file);
    ModelFile.save(units(2), folder.resolve("second.bellwether"));
    for (int length : List.of(0, 10, bytes.length / 2, bytes.length - 1)) {
      Files.write(file, Arrays.copyOf(bytes, length));

      HttpResponse<String> reply = post("/models/reload", "");

      assertThat(reply.statusCode()).isEqualTo(409);
      assertThat(reply.body()).contains("units.bellwether", "Remedy: ", "stay in service");
      assertThat(service.versions()).isEqualTo(before);
      ok(post("/answers/units", "{\"price\": 1.5, \"deal\": \"yes\"}"));
      assertThatThrownBy(service::reload).isInstanceOf(ModelFormatException.class);
    }
  }

  @Test
  void keepsTheOldModelsWhenThereIsNothingToAsk() throws Exception {
    Map<String, String> before = service.versions();
    Path sets = folder.resolve("sets.bellwether");
    ModelFile.save(Eclat.builder().minSupport(0.1).build().mine(baskets()), sets);

    assertThat(post("/models/reload", "").body()).contains("is nothing to ask");
    Files.delete(sets);
    for (String name : before.keySet()) {
      Files.delete(folder.resolve(name + ".bellwether"));
    }
    assertThat(post("/models/reload", "").body()).contains("save a model there");
    assertThat(service.versions()).isEqualTo(before);
  }

  @Test
  void aRequestKeepsToTheModelsThatItBeganWith() {
    ModelShelf shelf = new ModelShelf(folder, LIMITS);
    Body body = Body.parse("{\"price\": 1, \"deal\": \"no\"}".getBytes(StandardCharsets.UTF_8));
    ModelSet begun = shelf.current();
    Map<String, Object> first = begun.answer("units", body);
    ModelFile.save(units(2), folder.resolve("units.bellwether"));
    shelf.reload();

    assertThat(begun.answer("units", body)).isEqualTo(first);
    assertThat(shelf.current().answer("units", body)).isNotEqualTo(first);
  }

  @Test
  void answersWhatIsInFlightBeforeItStops() throws Exception {
    byte[] body = "{\"price\": 1, \"deal\": \"no\"}".getBytes(StandardCharsets.UTF_8);
    String head = "POST /answers/units HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length;
    try (Socket socket = new Socket(service.address().getHost(), service.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\n\r\n{").getBytes(StandardCharsets.UTF_8));
      out.flush();
      await(() -> someThread("scoring-", Body.class));
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close);
      await(() -> stopped.isDone() || someThread("", ScoringService.class));
      out.write(body, 1, body.length - 1);
      out.flush();

      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(15), StandardCharsets.UTF_8))
          .isEqualTo("HTTP/1.1 200 OK");
      stopped.join();
    }
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    ok(get("/health"));
    service.close();

    await(() -> !someThread("scoring-", Thread.class) && !someThread("HTTP-Disp", Thread.class));
    assertThatThrownBy(() -> get("/health")).isInstanceOf(IOException.class);
  }

  @Test
  void doesNotStartOnADamagedFile() throws Exception {
    Files.write(folder.resolve("next.bellwether"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> ScoringService.start(folder))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("next.bellwether");
  }

  @Test
  void refusesLimitsThatAllowNothing() {
    assertThatThrownBy(() -> new ServiceLimits(0, 1, 1, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads has to be at least 1, not 0");
    assertThatThrownBy(() -> new ServiceLimits(1, 1, Integer.MAX_VALUE, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bodyBytes is 2147483647, but must be from 1 to 1073741824");
  }

  /** Whether a thread of this name is at work in a class. */
  private static boolean someThread(String name, Class<?> type) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getName().startsWith(name))
        .flatMap(entry -> Arrays.stream(entry.getValue()))
        .anyMatch(frame -> frame.getClassName().equals(type.getName()));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private static Map<String, Object> ok(HttpResponse<String> reply) throws IOException {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return JSON.std.mapFrom(reply.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(service.address().resolve(path))
            .version(HttpClient.Version.HTTP_1_1)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
