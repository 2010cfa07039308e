package io.bellwether.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.bellwether.model.Regressor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds parts that nobody has put under contract. A regressor counts as covered if some test class
 * implements {@code RegressorContract<ThatRegressor>}; which one it tests, the compiler checks.
 */
public final class ContractCoverage {

  private ContractCoverage() {}

  /**
   * Fails if the module in whose directory we run has a regressor without its contract test.
   *
   * @throws AssertionError naming the regressors
   */
  public static void requireRegressorContracts() {
    List<String> uncovered =
        uncoveredRegressors(
            importedFrom(Path.of("target", "classes")),
            importedFrom(Path.of("target", "test-classes")));
    if (!uncovered.isEmpty()) {
      throw new AssertionError(
          "no test implements RegressorContract for " + String.join(", ", uncovered));
    }
  }

  private static JavaClasses importedFrom(Path folder) {
    JavaClasses classes = new ClassFileImporter().importPath(folder);
    if (classes.isEmpty()) {
      throw new IllegalStateException("no classes in " + folder.toAbsolutePath());
    }
    return classes;
  }

  /**
   * Finds regressors without a contract test.
   *
   * @param main the classes to look for regressors in
   * @param tests the classes to look for tests in
   * @return the names of classes, in order; empty when all are covered
   */
  public static List<String> uncoveredRegressors(JavaClasses main, JavaClasses tests) {
    Set<String> covered =
        tests.stream()
            .filter(test -> !test.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(ContractCoverage::regressorUnderTest)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    Set<String> uncovered = new TreeSet<>();
    for (JavaClass type : main) {
      if (type.isAssignableTo(Regressor.class)
          && !type.isInterface()
          && !type.getModifiers().contains(JavaModifier.ABSTRACT)
          && !covered.contains(type.getName())) {
        uncovered.add(type.getName());
      }
    }
    return List.copyOf(uncovered);
  }

  /** The argument of {@code RegressorContract<...>} that a test class or one above it names. */
  private static Optional<String> regressorUnderTest(JavaClass test) {
    for (JavaType type : test.getInterfaces()) {
      if (type instanceof JavaParameterizedType parameterized
          && parameterized.toErasure().isEquivalentTo(RegressorContract.class)) {
        return Optional.of(parameterized.getActualTypeArguments().get(0).toErasure().getName());
      }
    }
    return test.getRawSuperclass().flatMap(ContractCoverage::regressorUnderTest);
  }
}
