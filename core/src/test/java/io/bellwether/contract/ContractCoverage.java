package io.bellwether.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds implementations that forgot their contract suite.
 *
 * <p>A class {@code Scaler implements Transformer} is covered by a test class {@code implements
<<<<<<< HEAD
 * TransformerContract<Scaler>}, a regressor by one that implements {@code
 * RegressorContract<LinearRegression>}; which one a suite is run on, the compiler checks.
=======
 * TransformerContract<Scaler>}.
>>>>>>> selection
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
    JavaClasses classes =
        new ClassFileImporter()
            .importPaths(Path.of("target", "classes"), Path.of("target", "test-classes"));
    List<JavaClass> ours = classes.stream().filter(c -> !isTest(c)).toList();
    if (ours.isEmpty()) {
      throw new IllegalStateException("no classes in " + Path.of("target").toAbsolutePath());
    }
    return uncovered(ours, classes, contract, suite);
  }

  private static boolean isTest(JavaClass javaClass) {
    return javaClass
        .getSource()
        .map(source -> source.getUri().toString().contains("/test-classes/"))
        .orElse(false);
  }

  static List<String> uncovered(
      Iterable<JavaClass> candidates, JavaClasses tests, Class<?> contract, Class<?> suite) {
    Set<String> covered = new HashSet<>();
    for (JavaClass test : tests) {
      if (!test.getModifiers().contains(JavaModifier.ABSTRACT)) {
        underTest(test, suite).ifPresent(covered::add);
      }
    }
    Set<String> uncovered = new TreeSet<>();
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
<<<<<<< HEAD

  /** The type argument of the suite that a test class, or one above it, names. */
  private static Optional<String> underTest(JavaClass test, Class<?> suite) {
    for (JavaType type : test.getInterfaces()) {
      if (type.toErasure().isEquivalentTo(suite)
          && type instanceof JavaParameterizedType parameterized) {
        return Optional.of(parameterized.getActualTypeArguments().get(0).toErasure().getName());
      }
    }
    return test.getRawSuperclass().flatMap(above -> underTest(above, suite));
  }
=======
>>>>>>> selection
}
