package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.bellwether.data.Dataset;
import io.bellwether.model.Classifier;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.Regressor;
import io.bellwether.model.Transformer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractCoverageTest {

  @Test
  void everyTransformerOfThisModuleHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Transformer.class, TransformerContract.class)).isEmpty();
  }

  @Test
  void everyRegressorOfThisModuleHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Regressor.class, RegressorContract.class)).isEmpty();
  }

  @Test
  void everyClassifierOfThisModuleHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Classifier.class, ClassifierContract.class)).isEmpty();
  }

  @Test
  void findsWhoForgotTheContract() {
    JavaClasses classes =
        new ClassFileImporter()
            .importClasses(Remembered.class, Forgotten.class, RememberedContract.class);
    assertThat(
            ContractCoverage.uncovered(
                classes, classes, Transformer.class, TransformerContract.class))
        .containsExactly(Forgotten.class.getName());
  }

  static final class Remembered implements Transformer {
    @Override
    public FittedTransformer fit(Dataset train, ColumnRoles roles, FitContext context) {
      throw new UnsupportedOperationException();
    }
  }

  static final class Forgotten implements Transformer {
    @Override
    public FittedTransformer fit(Dataset train, ColumnRoles roles, FitContext context) {
      throw new UnsupportedOperationException();
    }
  }

  static final class RememberedContract implements TransformerContract<Remembered> {
    @Override
    public List<TransformerCase<Remembered>> cases() {
      return List.of();
    }
  }
}
