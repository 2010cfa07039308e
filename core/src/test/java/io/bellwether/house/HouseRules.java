package io.bellwether.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house, for the tests of all modules: those that bytecode can show, and those of
 * {@link SourceRules} that only the source shows.
 *
 * <p>A module applies them in its {@code ArchitectureTest} by one line, {@code return
 * HouseRules.forLibrary("io.bellwether.ml");} in a test factory. {@link HouseRulesTest} shows that
 * each of them can fail.
 *
 * <p>What ArchUnit cannot see, reviews must: whether a static {@code List}, {@code Set} or {@code
 * Map} was made by {@code List.of} or by {@code new ArrayList}; state that changes behind a final
 * field of a class of our own; constants that javac copies into the class that uses them; calls by
 * reflection.
 */
public final class HouseRules {

  /**
   * Classes outside {@code io.bellwether.math} that may use EJML, each with the measurement that
   * says why.
   */
  private static final Map<String, String> EJML_OUTSIDE_MATH = Map.of();

  /**
   * Static final arrays that are allowed, as class.field, each with the reason: private tables of
   * numbers that a measured hot path reads and nothing writes.
   */
  private static final Map<String, String> STATIC_TABLES =
      Map.of(
          "io.bellwether.data.NumberSyntax.POWERS_OF_TEN",
          "exact powers of ten, read for every number of a file",
          "io.bellwether.data.IsoTimes.DAYS_BEFORE_MONTH",
          "the calendar, read for every date of a file");

  private static final String MATH = "io.bellwether.math..";

  /**
   * What we are built on and may exchange, our own numerical package too: no signature shows it.
   */
  private static final List<String> HIDDEN =
      List.of(
          "io.bellwether.math.",
          "org.ejml.",
          "org.apache.commons.",
          "com.fasterxml.",
          "de.siegmar.",
          "ch.randelshofer.");

  private HouseRules() {}

  /**
   * Tests that the module in whose directory we run keeps all rules.
   *
   * @param root the package under which all classes of the module live
   * @return one test for each rule, on {@code target/classes} and {@code src/main/java}
   */
  public static Stream<DynamicTest> forLibrary(String root) {
    return Stream.concat(
        tests(Stream.concat(library().stream(), Stream.of(livesUnder(root))).toList()),
        SourceRules.ofLibrary());
  }

  /**
   * Tests a module of programs, which may print, exit, and read clock and environment.
   *
   * @param root the package under which all classes of the module live
   * @return one test for each rule, on {@code target/classes} and {@code src/main/java}
   */
  public static Stream<DynamicTest> forPrograms(String root) {
    return Stream.concat(
        tests(Stream.concat(programs().stream(), Stream.of(livesUnder(root))).toList()),
        SourceRules.ofProgram());
  }

  /**
   * Tests that the arrows between all modules on the class path point one way, and that no class is
   * excused that does not exist.
   *
   * @return one test for each rule
   */
  public static Stream<DynamicTest> forModuleDirections() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.bellwether");
    for (String module : List.of("data", "timeseries", "ml", "examples")) {
      if (!all.containPackage("io.bellwether." + module)) {
        throw new IllegalStateException("io.bellwether." + module + " is not on the class path");
      }
    }
    return Stream.concat(
        tests(directions("io.bellwether"), all),
        Stream.of(
            DynamicTest.dynamicTest(
                "no excuse outlives its class", () -> assertThat(staleExcuses(all)).isEmpty())));
  }

  /**
   * Classes that are excused from a rule but do not exist: excuses to be deleted.
   *
   * @param classes all classes of all modules
   * @return their names
   */
  static List<String> staleExcuses(JavaClasses classes) {
    List<String> excused = new ArrayList<>(EJML_OUTSIDE_MATH.keySet());
    STATIC_TABLES.keySet().forEach(f -> excused.add(f.substring(0, f.lastIndexOf('.'))));
    excused.addAll(SourceRules.excused());
    return excused.stream().filter(name -> !classes.contain(name)).toList();
  }

  /** The rules for the modules that users embed. */
  static List<ArchRule> library() {
    List<ArchRule> rules = new ArrayList<>(programs());
    rules.add(noOutputAndNoExit());
    rules.add(noClockAndNoEnvironment());
    return List.copyOf(rules);
  }

  /** The rules for all modules. */
  static List<ArchRule> programs() {
    return List.of(
        noPackageCycles(),
        packagesAreNamedByTheirMatter(),
        packagesAreNullMarked(),
        noSerializable(),
        noSerialization(),
        noClassesByName(),
        noStaticMutableState(),
        noPublicFinalMethodsOutOfReach(),
        noUnseededRandomness(),
        noInternals(),
        ejmlOnlyInMath(),
        signaturesShowOurTypesOnly(),
        loggersAreSlf4j());
  }

  /**
   * The rules between the modules, where a module is the packages under its name and core is the
   * rest.
   *
   * @param root the common package of all modules
   */
  static List<ArchRule> directions(String root) {
    String timeseries = root + ".timeseries..";
    String ml = root + ".ml..";
    String examples = root + ".examples..";
    String benchmarks = root + ".benchmarks..";
    DescribedPredicate<JavaClass> core =
        resideInAPackage(root + "..")
            .and(not(resideInAnyPackage(timeseries, ml, examples, benchmarks)))
            .as("of core");
    return List.of(
        noClasses()
            .that(core)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(timeseries, ml, examples, benchmarks)
            .allowEmptyShould(true)
            .as("core depends on no other module"),
        noClasses()
            .that()
            .resideInAPackage(timeseries)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ml)
            .allowEmptyShould(true)
            .as("timeseries does not see ml"),
        noClasses()
            .that()
            .resideInAPackage(ml)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(timeseries)
            .allowEmptyShould(true)
            .as("ml does not see timeseries"),
        noClasses()
            .that()
            .resideInAnyPackage(timeseries, ml)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(examples, benchmarks)
            .allowEmptyShould(true)
            .as("no library depends on examples or benchmarks"));
  }

  static ArchRule noPackageCycles() {
    return slices()
        .assignedFrom(new PackageSlices())
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .as("no cycles between packages");
  }

  static ArchRule packagesAreNamedByTheirMatter() {
    return classes()
        .should(new NamedByMatter())
        .allowEmptyShould(true)
        .as("no package named util, common, helper, base or impl");
  }

  static ArchRule packagesAreNullMarked() {
    return classes()
        .should(new InNullMarkedPackage())
        .allowEmptyShould(true)
        .as("all packages are @NullMarked");
  }

  static ArchRule noSerializable() {
    // Exceptions and enums inherit it; nobody here makes use of that (next rule).
    return noClasses()
        .that()
        .areNotAssignableTo(Throwable.class)
        .and()
        .areNotAssignableTo(Enum.class)
        .should()
        .beAssignableTo(Serializable.class)
        .allowEmptyShould(true)
        .as("no Serializable");
  }

  static ArchRule noSerialization() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ObjectOutputStream.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Externalizable.class)
        .allowEmptyShould(true)
        .as("no Java serialization");
  }

  static ArchRule noClassesByName() {
    return classes()
        .should(new NotUse(ForbiddenMembers.CLASSES_BY_NAME))
        .allowEmptyShould(true)
        .as("no classes by name");
  }

  static ArchRule noStaticMutableState() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should(new BeConstant(STATIC_TABLES.keySet()))
        .allowEmptyShould(true)
        .as("no static mutable state");
  }

  static ArchRule noPublicFinalMethodsOutOfReach() {
    // A public class that inherits them gets no bridge method from javac if they are final, and
    // then reflection (template engines, mappers) may not call them. Classes that are final
    // themselves, all records among them, leave nothing to inherit.
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .areNotPublic()
        .and()
        .areDeclaredInClassesThat()
        .doNotHaveModifier(JavaModifier.FINAL)
        .and()
        .arePublic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .allowEmptyShould(true)
        .as("no public final method in a class that is not public");
  }

  static ArchRule noUnseededRandomness() {
    return classes()
        .should(new NotUse(ForbiddenMembers.RANDOMNESS))
        .andShould(new NotDependOn(ForbiddenMembers.RANDOM_TYPES))
        .allowEmptyShould(true)
        .as("no java.util.Random, no Math.random, no generator without a seed");
  }

  static ArchRule noInternals() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("sun..", "com.sun..", "jdk.internal..")
                // part of Java SE's documented API in spite of its name
                .and(not(resideInAPackage("com.sun.net.httpserver.."))))
        .allowEmptyShould(true)
        .as("no internals of the JDK");
  }

  static ArchRule ejmlOnlyInMath() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(MATH)
        .and(not(new NamedIn(EJML_OUTSIDE_MATH.keySet())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ejml..")
        .allowEmptyShould(true)
        .as("no org.ejml outside io.bellwether.math");
  }

  static ArchRule signaturesShowOurTypesOnly() {
    return classes()
        .that()
        .resideOutsideOfPackage(MATH)
        .should(new NotExpose(HIDDEN))
        .allowEmptyShould(true)
        .as("public signatures show no types of what we are built on");
  }

  static ArchRule loggersAreSlf4j() {
    return classes()
        .should(new NotUse(ForbiddenMembers.LOGGERS))
        .andShould(new NotDependOn(ForbiddenMembers.LOGGER_TYPES))
        .allowEmptyShould(true)
        .as("loggers are slf4j's");
  }

  static ArchRule noOutputAndNoExit() {
    return classes()
        .should(new NotUse(ForbiddenMembers.CONSOLE))
        .allowEmptyShould(true)
        .as("no System.out, no System.err, no exit");
  }

  static ArchRule noClockAndNoEnvironment() {
    return classes()
        .should(new NotUse(ForbiddenMembers.SURROUNDINGS))
        .allowEmptyShould(true)
        .as("no reading of clock, environment or defaults of the machine");
  }

  private static ArchRule livesUnder(String root) {
    return classes().should().resideInAPackage(root + "..").as("all classes live under " + root);
  }

  private static Stream<DynamicTest> tests(List<ArchRule> rules) {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPath(Path.of("target", "classes"));
    if (ours.isEmpty()) {
      throw new IllegalStateException(
          "no classes in " + Path.of("target", "classes").toAbsolutePath());
    }
    return tests(rules, ours);
  }

  private static Stream<DynamicTest> tests(List<ArchRule> rules, JavaClasses classes) {
    return rules.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }
}
