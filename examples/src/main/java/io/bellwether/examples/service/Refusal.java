package io.bellwether.examples.service;

import java.util.Collection;
import java.util.List;

/** A request that is not answered: the status says why, the message what to do about it. */
final class Refusal extends RuntimeException {

  private final int status;
  private final List<String> allowed;

  private Refusal(int status, List<String> allowed, String message) {
    super(message);
    this.status = status;
    this.allowed = allowed;
  }

  static Refusal wrong(String message) {
    return new Refusal(400, List.of(), message);
  }

  static Refusal noSuchPage(String path) {
    return new Refusal(
        404,
        List.of(),
        "there is no "
            + path
            + "; there are GET /health, GET /models, POST /models/reload and POST /answers/NAME");
  }

  static Refusal noSuchModel(String name, Collection<String> names) {
    return new Refusal(
        404, List.of(), "there is no model '" + name + "'; there are " + String.join(", ", names));
  }

  static Refusal method(String asked, String allowed) {
    return new Refusal(405, List.of(allowed), "ask by " + allowed + ", not " + asked);
  }

  static Refusal tooLong(int most) {
    return new Refusal(413, List.of(), "a request may have " + most + " bytes at the most");
  }

  static Refusal noNumber(String place, double value) {
    return new Refusal(
        422,
        List.of(),
        "the model's answer has no number at "
            + place
            + ": it is "
            + value
            + "; ask about values, or a horizon, closer to what it was trained on");
  }

  static Refusal stopping() {
    return new Refusal(503, List.of(), "the service is stopping; ask another one");
  }

  int status() {
    return status;
  }

  /** The methods that the page knows, if that is what was wrong. */
  List<String> allowed() {
    return allowed;
  }
}
