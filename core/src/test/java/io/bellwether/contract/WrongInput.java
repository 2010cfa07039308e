package io.bellwether.contract;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.persist.ModelFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table of wrong inputs: what somebody does, and what the library has to answer.
 *
 * <pre>{@code
 * WrongInput.of(HORIZON, "a forecast of no periods", () -> model.forecast(0))
 *     .illegal("horizon", "0")
 *     .cure("at least 1");
 * }</pre>
 *
 * @param kind the way in which the input is wrong
 * @param name what is done, in words
 * @param given what lies in the folder before
 * @param deed what is done
 * @param type the exact class of the exception
 * @param cause the class of what caused it, where that has to be kept
 * @param place words of the message that say where
 * @param cure words of the message that say what to do
 */
public record WrongInput(
    WrongKind kind,
    String name,
    List<Given> given,
    Deed deed,
    Class<? extends Exception> type,
    Optional<Class<? extends Throwable>> cause,
    List<String> place,
    List<String> cure) {

  /** Copies the lists. */
  public WrongInput {
    given = List.copyOf(given);
    place = List.copyOf(place);
    cure = List.copyOf(cure);
  }

  /** What is done with files. */
  @FunctionalInterface
  public interface Deed {
    /**
     * Does it.
     *
     * @param folder a temporary folder, which holds what is given
     * @throws Exception the answer
     */
    void in(Path folder) throws Exception;
  }

  /** What is done without files. */
  @FunctionalInterface
  public interface Call {
    /**
     * Does it.
     *
     * @throws Exception the answer
     */
    void run() throws Exception;
  }

  /** What lies in the folder before. */
  @FunctionalInterface
  public interface Given {
    /**
     * Makes it.
     *
     * @param folder the folder
     * @throws IOException if the disk fails
     */
    void into(Path folder) throws IOException;
  }

  /**
   * A row about files.
   *
   * @param kind the way in which the input is wrong
   * @param name what is done, in words
   * @param deed what is done with the folder
   * @return the row, which expects nothing yet
   */
  public static WrongInput of(WrongKind kind, String name, Deed deed) {
    return new WrongInput(
        kind, name, List.of(), deed, Exception.class, Optional.empty(), List.of(), List.of());
  }

  /**
   * A row without files.
   *
   * @param kind the way in which the input is wrong
   * @param name what is done, in words
   * @param call what is done
   * @return the row, which expects nothing yet
   */
  public static WrongInput of(WrongKind kind, String name, Call call) {
    return of(kind, name, folder -> call.run());
  }

  /**
   * Lays a file into the folder.
   *
   * @param file its name
   * @param text its content, in UTF-8
   * @return the row
   */
  public WrongInput file(String file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return given(folder -> Files.write(folder.resolve(file), bytes));
  }

  /**
   * Lays something into the folder.
   *
   * @param more what makes it
   * @return the row
   */
  public WrongInput given(Given more) {
    List<Given> all = new ArrayList<>(given);
    all.add(more);
    return new WrongInput(kind, name, all, deed, type, cause, place, cure);
  }

  /**
   * The answer is an {@link IllegalArgumentException}.
   *
   * @param words words that say where
   * @return the row
   */
  public WrongInput illegal(String... words) {
    return refused(IllegalArgumentException.class, words);
  }

  /**
   * The answer is a {@link DataException}.
   *
   * @param words words that say where
   * @return the row
   */
  public WrongInput data(String... words) {
    return refused(DataException.class, words);
  }

  /**
   * The answer is a {@link FitException}.
   *
   * @param words words that say where
   * @return the row
   */
  public WrongInput fit(String... words) {
    return refused(FitException.class, words);
  }

  /**
   * The answer is a {@link ModelFormatException}.
   *
   * @param words words that say where
   * @return the row
   */
  public WrongInput model(String... words) {
    return refused(ModelFormatException.class, words);
  }

  /**
   * The answer is an exception of exactly this class.
   *
   * @param exception the class
   * @param words words that say where
   * @return the row
   */
  public WrongInput refused(Class<? extends Exception> exception, String... words) {
    return new WrongInput(kind, name, given, deed, exception, cause, List.of(words), cure);
  }

  /**
   * The answer keeps what caused it.
   *
   * @param kept the class of the cause
   * @return the row
   */
  public WrongInput because(Class<? extends Throwable> kept) {
    return new WrongInput(kind, name, given, deed, type, Optional.of(kept), place, cure);
  }

  /**
   * The message says what to do.
   *
   * @param words words that say so
   * @return the row
   */
  public WrongInput cure(String... words) {
    return new WrongInput(kind, name, given, deed, type, cause, place, List.of(words));
  }
}
