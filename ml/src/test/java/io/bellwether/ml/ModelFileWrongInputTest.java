package io.bellwether.ml;

import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FILE;
import static io.bellwether.contract.WrongKind.MODEL_FILE;
import static io.bellwether.contract.WrongKind.TYPE;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Dataset;
import io.bellwether.ml.association.AssociationRules;
import io.bellwether.ml.association.FpGrowth;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.glm.PoissonRegression;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.ml.svm.Svr;
import io.bellwether.ml.svm.SvrModel;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.Saveable;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What saved models answer when their files are damaged or are those of something else. */
public class ModelFileWrongInputTest {

  private static final Dataset SALES = ContractData.numbers();

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
    Supplier<Saveable> line = () -> LinearRegression.ols().fit(SALES, "units");
    Supplier<Saveable> counts =
        () ->
            PoissonRegression.create()
                .fit(SALES.derive("units", row -> 3 * row.number("deal") + 1), "units");
    Supplier<Saveable> machine = () -> Svr.builder().build().fit(SALES, "units");
    Supplier<Saveable> rules = ModelFileWrongInputTest::rules;
    return Stream.of(
        loaded(
                MODEL_FILE,
                "a line cut after 30 bytes",
                line,
                b -> Arrays.copyOf(b, 30),
                LinearModel.class)
            .model("my.model")
            .cure("copy"),
        loaded(
                MODEL_FILE,
                "counts cut before the last byte",
                counts,
                b -> Arrays.copyOf(b, b.length - 1),
                RegressionModel.class)
            .model("my.model")
            .cure("copy"),
        loaded(
                MODEL_FILE,
                "a machine with a flipped bit",
                machine,
                ModelFileWrongInputTest::flipped,
                SvrModel.class)
            .model("my.model")
            .cure("copy"),
        loaded(
                MODEL_FILE,
                "rules with more behind their end",
                rules,
                b -> Arrays.copyOf(b, b.length + 9),
                AssociationRules.class)
            .model("my.model")
            .cure("copy"),
        loaded(EMPTY, "a file without bytes", line, b -> new byte[0], LinearModel.class)
            .model("my.model")
            .cure("copy"),
        loaded(TYPE, "rules taken for a regression", rules, b -> b, RegressionModel.class)
            .model("my.model", "AssociationRules", "RegressionModel")
            .cure("ask for AssociationRules"),
        loaded(TYPE, "a line taken for a machine", line, b -> b, SvrModel.class)
            .model("my.model", "LinearModel", "SvrModel")
            .cure("ask for LinearModel"),
        WrongInput.of(
                FILE,
                "a line from a file that is not there",
                folder -> ModelFile.load(folder.resolve("my.model"), LinearModel.class))
            .refused(UncheckedIOException.class, "my.model")
            .because(NoSuchFileException.class)
            .cure("no such file"),
        WrongInput.of(
                FILE,
                "a line into a folder that is not there",
                folder -> ModelFile.save(line.get(), folder.resolve("models").resolve("my.model")))
            .refused(UncheckedIOException.class, "my.model")
            .because(NoSuchFileException.class)
            .cure("folder"),
        WrongInput.of(
                FILE,
                "a line in the place of a folder",
                folder -> ModelFile.save(line.get(), folder.resolve("models")))
            .given(folder -> Files.createDirectories(folder.resolve("models").resolve("old")))
            .refused(UncheckedIOException.class, "models")
            .cure("folder"));
  }

  private static WrongInput loaded(
      io.bellwether.contract.WrongKind kind,
      String name,
      Supplier<Saveable> model,
      UnaryOperator<byte[]> damage,
      Class<?> as) {
    return WrongInput.of(kind, name, folder -> ModelFile.load(folder.resolve("my.model"), as))
        .given(folder -> Files.write(folder.resolve("my.model"), damage.apply(saved(model.get()))));
  }

  private static AssociationRules rules() {
    Baskets baskets = Baskets.of(List.of(List.of("tea", "cup"), List.of("tea"), List.of("cup")));
    return FpGrowth.builder().minCount(1).build().mine(baskets).rules().find();
  }

  private static byte[] saved(Saveable model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return out.toByteArray();
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] wrong = bytes.clone();
    wrong[wrong.length / 2] ^= 4;
    return wrong;
  }
}
