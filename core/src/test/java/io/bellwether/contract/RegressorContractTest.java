package io.bellwether.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract suite accepts a regressor that keeps it, and each of its checks can fail. */
class RegressorContractTest {

  /** The fault that each check has to notice. */
  private static final Map<String, Fault> NOTICED_BY =
      Map.ofEntries(
          entry("specificationsWithEqualOptionsAreEqual", Fault.EQUAL_BY_IDENTITY),
          entry("specificationsWithOtherOptionsAreNotEqual", Fault.EQUAL_WHATEVER_THE_OPTIONS),
          entry("specificationReadsWell", Fault.TEXT_OF_OBJECT),
          entry("fitLeavesTheSpecificationUnchanged", Fault.CHANGED_BY_FIT),
          entry("sameSeedGivesTheSameBits", Fault.COUNTS_ITS_FITS),
          entry("oneAndFourThreadsGiveTheSameBits", Fault.LOOKS_AT_THREADS),
          entry("dataStayUnchanged", Fault.WRITES_INTO_DATA),
          entry("laterFitsLeaveTheModelAlone", Fault.MODEL_FOLLOWS_LATER_FITS),
          entry("modelKnowsTargetInputsAndReport", Fault.NAMES_TARGET_AS_INPUT),
          entry("interruptionStopsTheFit", Fault.DEAF_TO_INTERRUPTION),
          entry("cancellationStopsTheFit", Fault.DEAF_TO_CANCELLATION),
          entry("constantColumnHasItsOutcome", Fault.DISLIKES_CONSTANTS),
          entry("constantTargetHasItsOutcome", Fault.DISLIKES_CONSTANTS),
          entry("unknownTargetIsRefused", Fault.FIT_ERRORS_OF_STATE),
          entry("targetOfLabelsIsRefused", Fault.FIT_ERRORS_OF_STATE),
          entry("missingAuxiliaryColumnIsRefused", Fault.FORGETS_AUXILIARY_COLUMNS),
          entry("targetThatIsNotFiniteIsRefused", Fault.FIT_ERRORS_OF_STATE),
          entry("missingFeatureIsHandledOrRefused", Fault.FIT_ERRORS_OF_STATE),
          entry("emptyTableIsRefused", Fault.FIT_ERRORS_OF_STATE),
          entry("tooFewRowsAreRefused", Fault.FIT_ERRORS_OF_STATE),
          entry("predictionsAreFinite", Fault.PREDICTS_NAN),
          entry("blocksPredictLikeTheTable", Fault.LOOKS_AT_NUMBER_OF_ROWS),
          entry("recordsPredictLikeTheTable", Fault.RECORDS_DIFFER),
          entry("noRowsGiveNoPredictions", Fault.FAILS_WITHOUT_ROWS),
          entry("manyThreadsPredictLikeOne", Fault.KNOWS_ONE_THREAD),
          entry("predictionsAreTheCallers", Fault.KEEPS_ITS_ARRAY),
          entry("columnOrderIsIrrelevant", Fault.GOES_BY_COLUMN_ORDER),
          entry("targetIsNotNeeded", Fault.NEEDS_TARGET),
          entry("extraColumnsAreIgnored", Fault.DISLIKES_EXTRA_COLUMNS),
          entry("evaluationComparesPredictionsWithTheTarget", Fault.FORGETS_PREDICTORS),
          entry("loadedModelPredictsLikeTheSavedOne", Fault.LOST_WHEN_SAVED),
          entry("missingColumnIsRefused", Fault.PREDICTION_ERRORS_OF_STATE),
          entry("wrongTypeIsRefused", Fault.PREDICTION_ERRORS_OF_STATE),
          entry("missingValueIsHandledOrRefused", Fault.PREDICTION_ERRORS_OF_STATE),
          entry("unseenLevelIsHandledOrRefused", Fault.PREDICTION_ERRORS_OF_STATE));

  /** A regressor that keeps the contract passes. */
  @Nested
  class Reference implements RegressorContract<AdditiveEffects> {

    @Override
    public RegressorSubject<AdditiveEffects> subject() {
      return RegressorSubject.of(
              () -> new AdditiveEffects(2), ContractData.numbersAndLabels(), "units")
          .different(new AdditiveEffects(1))
          .minimumRows(AdditiveEffects.MINIMUM_ROWS);
    }
  }

  /** The carrier of faults passes without one: it is the fault that is noticed. */
  @Nested
  class WithoutFault implements RegressorContract<FaultyRegressor> {

    @Override
    public RegressorSubject<FaultyRegressor> subject() {
      return faulty(Fault.NONE);
    }
  }

  private static RegressorSubject<FaultyRegressor> faulty(Fault fault) {
    return RegressorSubject.of(
            () -> new FaultyRegressor(fault, 2), ContractData.numbersAndLabels(), "units")
        .different(new FaultyRegressor(fault, 1))
        .minimumRows(AdditiveEffects.MINIMUM_ROWS);
  }

  @TestFactory
  Stream<DynamicTest> everyCheckNoticesItsFault() {
    return checks().stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.getName(),
                    () -> {
                      assertThat(NOTICED_BY).containsKey(check.getName());
                      Fault fault = NOTICED_BY.get(check.getName());
                      RegressorContract<FaultyRegressor> suite = () -> faulty(fault);
                      assertThat(failure(check, suite)).isInstanceOf(AssertionError.class);
                    }));
  }

  @Test
  void everyFaultIsNoticedByOneCheckAtLeast() {
    List<Fault> faults = Arrays.stream(Fault.values()).filter(f -> f != Fault.NONE).toList();
    assertThat(NOTICED_BY.values()).containsAll(faults);
    assertThat(NOTICED_BY).hasSameSizeAs(checks());
  }

  /** What the subject claims is checked, whichever way it claims. */
  @TestFactory
  Stream<DynamicTest> falseClaimsAreNoticed() {
    RegressorSubject<FaultyRegressor> honest = faulty(Fault.NONE);
    return Stream.of(
        falseClaim("missingFeatureIsHandledOrRefused", honest.handlesMissing("price")),
        falseClaim("missingValueIsHandledOrRefused", honest.handlesMissing("brand")),
        falseClaim("unseenLevelIsHandledOrRefused", honest.handlesUnseen("brand")),
        falseClaim(
            "constantColumnHasItsOutcome", honest.constantColumn(RegressorSubject.Outcome.REFUSED)),
        falseClaim(
            "constantTargetHasItsOutcome", honest.constantTarget(RegressorSubject.Outcome.REFUSED)),
        falseClaim("tooFewRowsAreRefused", honest.minimumRows(3)),
        falseClaim(
            "specificationsWithOtherOptionsAreNotEqual",
            honest.different(new FaultyRegressor(Fault.NONE, 2))));
  }

  private static DynamicTest falseClaim(String name, RegressorSubject<FaultyRegressor> subject) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Method check = RegressorContract.class.getMethod(name);
          RegressorContract<FaultyRegressor> suite = () -> subject;
          assertThat(failure(check, suite)).isInstanceOf(AssertionError.class);
        });
  }

  @Test
  void coverageNamesRegressorsWithoutContractTest() {
    var classes =
        new ClassFileImporter()
            .importClasses(
                AdditiveEffects.class, FaultyRegressor.class, Forgotten.class, Reference.class);
    assertThat(
            ContractCoverage.uncovered(classes, classes, Regressor.class, RegressorContract.class))
        .containsExactlyInAnyOrder(FaultyRegressor.class.getName(), Forgotten.class.getName());
  }

  /** A regressor that nobody tests. */
  abstract static class Forgettable implements Regressor<FaultyModel> {}

  /** One that can be made. */
  static final class Forgotten extends Forgettable {

    @Override
    public FaultyModel fit(Dataset train, String target, FitContext context) {
      throw new UnsupportedOperationException();
    }
  }

  private static List<Method> checks() {
    return Arrays.stream(RegressorContract.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  private static Throwable failure(Method check, Object suite) {
    Throwable thrown = catchThrowable(() -> check.invoke(suite));
    return thrown instanceof InvocationTargetException target ? target.getCause() : thrown;
  }
}
