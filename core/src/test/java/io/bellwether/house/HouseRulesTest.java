package io.bellwether.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.bellwether.house.good.Neighbour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules can fail: each rejects the fixture made for it, and none rejects what is allowed. */
class HouseRulesTest {

  private static final String BAD = "io.bellwether.house.bad";

  /** What the report of each rule has to name. */
  private static Map<ArchRule, List<String>> culprits() {
    Map<ArchRule, List<String>> culprits = new LinkedHashMap<>();
    culprits.put(HouseRules.noPackageCycles(), List.of("cycle.one.Hen", "cycle.two.Egg"));
    culprits.put(HouseRules.packagesAreNamedByTheirMatter(), List.of("util.Nondescript"));
    culprits.put(HouseRules.packagesAreNullMarked(), List.of("util.Nondescript"));
    culprits.put(HouseRules.noSerializable(), List.of("Frozen>", "FrozenByDescent>"));
    culprits.put(HouseRules.noSerialization(), List.of("Thawing"));
    culprits.put(HouseRules.noClassesByName(), List.of("ByName"));
    culprits.put(
        HouseRules.noStaticMutableState(),
        List.of("Hoard.variable", "Hoard.ARRAY", "Hoard.COLLECTION", "Hoard.ATOM"));
    culprits.put(HouseRules.noPublicFinalMethodsOutOfReach(), List.of("Locked.held"));
    culprits.put(
        HouseRules.noUnseededRandomness(),
        List.of("Dice.seeded", "Dice.ofTheThread", "Dice.byReference", "Dice.unseeded"));
    culprits.put(HouseRules.noInternals(), List.of("Insider"));
    culprits.put(HouseRules.ejmlOnlyInMath(), List.of("Matrices.empty"));
    culprits.put(
        HouseRules.signaturesShowOurTypesOnly(),
        List.of(
            "Matrices.empty() exposes org.ejml",
            "Exposed.records() exposes de.siegmar",
            "Exposed.records() exposes com.fasterxml",
            "Exposed exposes org.apache.commons"));
    culprits.put(
        HouseRules.loggersAreSlf4j(), List.of("Chatterbox.chat()", "Chatterbox.chatOnThePlatform"));
    culprits.put(
        HouseRules.noOutputAndNoExit(),
        List.of("System.out", "System.err", "printStackTrace", "System.exit"));
    culprits.put(
        HouseRules.noClockAndNoEnvironment(),
        List.of("Gazer.today", "nanoTime", "getenv", "getProperty", "Locale.getDefault"));
    return culprits;
  }

  @TestFactory
  Stream<DynamicTest> rejectsBadCode() {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD);
    return culprits().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().getDescription(),
                    () -> assertNames(entry.getKey().evaluate(bad), entry.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> acceptsCodeCloseToTheBorder() {
    JavaClasses good = new ClassFileImporter().importPackagesOf(Neighbour.class);
    return HouseRules.library().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(good)));
  }

  @Test
  void everyRuleIsShownToFail() {
    assertThat(culprits().keySet())
        .extracting(ArchRule::getDescription)
        .containsExactlyInAnyOrderElementsOf(
            HouseRules.library().stream().map(ArchRule::getDescription).toList());
  }

  @TestFactory
  Stream<DynamicTest> rejectsWrongDirections() {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD + ".modules");
    List<List<String>> culprits =
        List.of(
            List.of("data.Upward.seen"),
            List.of("timeseries.Sideways.seen"),
            List.of("ml.Forest.seen"),
            List.of("timeseries.ToExample.seen"));
    List<ArchRule> rules = HouseRules.directions(BAD + ".modules");
    assertThat(rules).hasSameSizeAs(culprits);
    return Stream.iterate(0, i -> i < rules.size(), i -> i + 1)
        .map(
            i ->
                DynamicTest.dynamicTest(
                    rules.get(i).getDescription(),
                    () -> assertNames(rules.get(i).evaluate(bad), culprits.get(i))));
  }

  private static void assertNames(EvaluationResult result, List<String> culprits) {
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(culprits);
  }
}
