package io.bellwether.persist;

import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FILE;
import static io.bellwether.contract.WrongKind.MODEL_FILE;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TYPE;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.contract.WrongKind;
import io.bellwether.data.Dataset;
import io.bellwether.model.RegressionModel;
import io.bellwether.preprocess.FittedScaler;
import io.bellwether.preprocess.Scaler;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What loading and saving answer to files that are not what they should be. */
public class ModelFileWrongInputTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final FittedScaler SCALER = Scaler.standard().columns("price").fit(SALES);
  private static final String FILE_NAME = "scaler.bellwether";

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::columns)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(contents(), versions(), places()).flatMap(rows -> rows);
  }

  private static Stream<WrongInput> contents() {
    return Stream.of(
        damaged(EMPTY, "a file without bytes", file -> new byte[0])
            .model(FILE_NAME, "empty")
            .cure("copy"),
        damaged(MODEL_FILE, "a file cut in the header", file -> Arrays.copyOf(file, 12))
            .model(FILE_NAME, "within the header")
            .cure("copy"),
        damaged(MODEL_FILE, "a file cut in the manifest", file -> Arrays.copyOf(file, 60))
            .model(FILE_NAME)
            .cure("copy"),
        damaged(
                MODEL_FILE,
                "a file without its last byte",
                file -> Arrays.copyOf(file, file.length - 1))
            .model(FILE_NAME)
            .cure("copy"),
        damaged(
                MODEL_FILE,
                "a file with a byte too many",
                file -> Arrays.copyOf(file, file.length + 1))
            .model(FILE_NAME)
            .cure("copy"),
        damaged(MODEL_FILE, "a file with a flipped bit in the manifest", file -> flipped(file, 40))
            .model(FILE_NAME, "checksum")
            .cure("copy"),
        damaged(
                MODEL_FILE,
                "a file with a flipped bit in its numbers",
                file -> flipped(file, file.length - 6))
            .model(FILE_NAME, "checksum")
            .cure("copy"),
        damaged(
                MODEL_FILE,
                "a file of another program",
                file ->
                    "PK\3\4 a zip file, by its looks, of some length"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .model(FILE_NAME, "ZIP archive")
            .cure("ModelFile.save"),
        damaged(
                MODEL_FILE,
                "a file sent as text",
                file ->
                    "\uFFFDBWM\n\u001A\n and more of that kind"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .model(FILE_NAME, "no Bellwether model")
            .cure("ModelFile.save"));
  }

  private static Stream<WrongInput> versions() {
    return Stream.of(
        damaged(
                MODEL_FILE,
                "a format of a later version",
                file -> {
                  file[8] = 2;
                  return file;
                })
            .model(FILE_NAME, "2")
            .cure("later version"),
        damaged(
                MODEL_FILE,
                "a kind that nobody knows",
                file -> FileBytes.replaced(file, "scaler/1", "psychic/1"))
            .model(FILE_NAME, "psychic/1")
            .cure("kinds installed", "scaler/1"),
        damaged(
                MODEL_FILE,
                "a kind of a later version",
                file -> FileBytes.replaced(file, "scaler/1", "scaler/9"))
            .model(FILE_NAME, "scaler/9")
            .cure("known formats: scaler/1", "update the library"),
        damaged(
                MODEL_FILE,
                "a manifest without its columns",
                file -> FileBytes.replaced(file, "\"columns\"", "\"column_\""))
            .model(FILE_NAME, "scaler.columns", "present here: method")
            .cure("undamaged copy"),
        loaded(TYPE, "a scaler taken for a regression", RegressionModel.class, file -> file)
            .model(FILE_NAME, "FittedScaler", "RegressionModel")
            .cure("ask for FittedScaler"),
        WrongInput.of(OPTION, "a limit of no bytes", () -> ModelLoader.create().maxBytes(0))
            .illegal("maxBytes", "0")
            .cure("positive"),
        WrongInput.of(
                OPTION,
                "a file above the limit",
                folder -> ModelLoader.create().maxBytes(100).load(file(folder), FittedScaler.class))
            .given(folder -> Files.write(file(folder), FileBytes.of(SCALER)))
            .model(FILE_NAME, "100")
            .cure("maxBytes"));
  }

  private static Stream<WrongInput> places() {
    return Stream.of(
        WrongInput.of(
                FILE,
                "a model file that is not there",
                folder -> ModelFile.load(file(folder), FittedScaler.class))
            .refused(UncheckedIOException.class, FILE_NAME)
            .because(NoSuchFileException.class)
            .cure("there is no such file"),
        WrongInput.of(
                FILE,
                "a look into a file that is not there",
                folder -> ModelFile.inspect(file(folder)))
            .refused(UncheckedIOException.class, FILE_NAME)
            .because(NoSuchFileException.class)
            .cure("there is no such file"),
        WrongInput.of(
                FILE,
                "a folder for a model file",
                folder -> ModelFile.load(file(folder), FittedScaler.class))
            .given(folder -> Files.createDirectory(file(folder)))
            .refused(UncheckedIOException.class, FILE_NAME)
            .cure("it is a folder, not a file"),
        WrongInput.of(
                FILE,
                "a model into a folder that is not there",
                folder -> ModelFile.save(SCALER, file(folder.resolve("out"))))
            .refused(UncheckedIOException.class, FILE_NAME)
            .because(NoSuchFileException.class)
            .cure("the folder does not exist"),
        WrongInput.of(
                FILE,
                "a model in the place of a folder",
                folder -> ModelFile.save(SCALER, file(folder)))
            .given(folder -> Files.createDirectories(file(folder).resolve("old")))
            .refused(UncheckedIOException.class, FILE_NAME)
            .cure("it is a folder, not a file"));
  }

  private static Path file(Path folder) {
    return folder.resolve(FILE_NAME);
  }

  private static WrongInput damaged(WrongKind kind, String name, UnaryOperator<byte[]> damage) {
    return loaded(kind, name, FittedScaler.class, damage);
  }

  private static WrongInput loaded(
      WrongKind kind, String name, Class<?> type, UnaryOperator<byte[]> damage) {
    return WrongInput.of(kind, name, folder -> ModelFile.load(file(folder), type))
        .given(folder -> Files.write(file(folder), damage.apply(FileBytes.of(SCALER))));
  }

  private static byte[] flipped(byte[] file, int index) {
    file[index] ^= 1;
    return file;
  }
}
