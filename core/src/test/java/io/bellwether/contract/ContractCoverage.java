package io.bellwether.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds implementations that forgot their contract suite.
 *
 * <p>A class {@code Scaler implements Transformer} is covered by a test class {@code implements
 * TransformerContract<Scaler>}.
 */
public final class ContractCoverage {

  private ContractCoverage() {}

  /**
   * Returns the classes of the module in whose directory we run that no test class covers.
   *
   * @param contract what they implement, such as {@code Transformer}
   * @param suite the generic interface of the suite, such as {@code TransformerContract}
   * @return names of classes; empty when all is well
   */
  public static List<String> uncovered(Class<?> contract, Class<?> suite) {
    JavaClasses ours = new ClassFileImporter().importPath(Path.of("target", "classes"));
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(location -> location.contains("Test.class")) // what surefire runs
            .importPath(Path.of("target", "test-classes"));
    if (ours.isEmpty() || tests.isEmpty()) {
      throw new IllegalStateException("no classes in " + Path.of("target").toAbsolutePath());
    }
    return uncovered(ours, tests, contract, suite);
  }

  static List<String> uncovered(
      JavaClasses candidates, JavaClasses tests, Class<?> contract, Class<?> suite) {
    Set<String> covered = new HashSet<>();
    for (JavaClass test : tests) {
      for (JavaType type : test.getInterfaces()) {
        if (type.toErasure().isEquivalentTo(suite)
            && type instanceof JavaParameterizedType parameterized) {
          covered.add(parameterized.getActualTypeArguments().get(0).toErasure().getName());
        }
      }
    }
    List<String> uncovered = new ArrayList<>();
    for (JavaClass candidate : candidates) {
      if (candidate.isAssignableTo(contract)
          && !candidate.isInterface()
          && !candidate.getModifiers().contains(JavaModifier.ABSTRACT)
          && !covered.contains(candidate.getName())) {
        uncovered.add(candidate.getName());
      }
    }
    return List.copyOf(uncovered);
  }
}
