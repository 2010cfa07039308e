package io.bellwether.timeseries.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bellwether.timeseries.contract.ForecasterSubject.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract suite accepts a forecaster that keeps it, and each of its checks can fail. */
class ForecasterContractTest {

  /** The fault that each check has to notice. */
  private static final Map<String, ForecasterFault> NOTICED_BY =
      Map.ofEntries(
          entry("specificationsWithEqualOptionsAreEqual", ForecasterFault.EQUAL_BY_IDENTITY),
          entry(
              "specificationsWithOtherOptionsAreNotEqual",
              ForecasterFault.EQUAL_WHATEVER_THE_OPTIONS),
          entry("specificationReadsWell", ForecasterFault.TEXT_OF_OBJECT),
          entry("fitLeavesTheSpecificationUnchanged", ForecasterFault.CHANGED_BY_FIT),
          entry("sameSeedGivesTheSameBits", ForecasterFault.COUNTS_ITS_FITS),
          entry("oneAndFourThreadsGiveTheSameBits", ForecasterFault.LOOKS_AT_THREADS),
          entry("seriesStaysUnchanged", ForecasterFault.WRITES_INTO_THE_SERIES),
          entry("laterFitsLeaveTheModelAlone", ForecasterFault.MODEL_FOLLOWS_LATER_FITS),
          entry("modelKnowsHistoryAndReport", ForecasterFault.FORGETS_A_PERIOD),
          entry("fittedAndResidualsAddUp", ForecasterFault.HALF_RESIDUALS),
          entry("interruptionStopsTheFit", ForecasterFault.DEAF_TO_INTERRUPTION),
          entry("cancellationStopsTheWork", ForecasterFault.DEAF_TO_CANCELLATION),
          entry("constantSeriesHasItsOutcome", ForecasterFault.DISLIKES_CONSTANTS),
          entry("shiftedSeriesHasShiftedForecasts", ForecasterFault.MULTIPLIES),
          entry("scaledSeriesHasScaledForecasts", ForecasterFault.ADDS),
          entry("tooShortSeriesIsRefused", ForecasterFault.ERRORS_OF_STATE),
          entry("emptySeriesIsRefused", ForecasterFault.ERRORS_OF_STATE),
          entry("allMissingIsRefused", ForecasterFault.ERRORS_OF_STATE),
          entry("missingValuesAreHandledOrRefused", ForecasterFault.ERRORS_OF_STATE),
          entry("missingLaterValuesAreHandledOrRefused", ForecasterFault.APPENDS_NO_MISSING),
          entry("horizonBelowOneIsRefused", ForecasterFault.TAKES_ANY_HORIZON),
          entry("shorterForecastIsTheBeginning", ForecasterFault.LOOKS_AT_HORIZON),
          entry("forecastContinuesTheHistory", ForecasterFault.STARTS_A_PERIOD_LATE),
          entry("forecastPrintsALineAPeriod", ForecasterFault.STARTS_A_PERIOD_LATE),
          entry("intervalsNest", ForecasterFault.NO_WIDTH),
          entry("totalOfOnePeriodIsItsForecast", ForecasterFault.WIDE_TOTAL),
          entry("meanOfTotalIsTheSumOfMeans", ForecasterFault.SHIFTED_TOTAL),
          entry("simulatedPathsScatterAsForecast", ForecasterFault.SHIFTED_PATHS),
          entry("pathsGoBySeedAndNumber", ForecasterFault.FIXED_SEED),
          entry("manyThreadsForecastLikeOne", ForecasterFault.KNOWS_ONE_THREAD),
          entry("loadedModelForecastsLikeTheSavedOne", ForecasterFault.LOST_WHEN_SAVED),
          entry("appendingNothingChangesNothing", ForecasterFault.COUNTS_ITS_APPENDS),
          entry("appendingOneByOneIsAppendingAtOnce", ForecasterFault.APPENDS_ONE_AT_MOST),
          entry("appendedModelGoesOnFromTheEnd", ForecasterFault.FORGETS_TO_MOVE_ON),
          entry("appendedPeriodWasForecastBefore", ForecasterFault.REFITS_WHEN_APPENDED),
          entry("valuesThatDoNotFollowAreRefused", ForecasterFault.APPENDS_ANYTHING));

  /** The carrier of faults passes without one: it is the fault that is noticed. */
  @Nested
  class WithoutFault implements ForecasterContract<FaultyForecaster> {

    @Override
    public ForecasterSubject<FaultyForecaster> subject() {
      return faulty(ForecasterFault.NONE);
    }
  }

  private static ForecasterSubject<FaultyForecaster> faulty(ForecasterFault fault) {
    return ForecasterSubject.of(() -> new FaultyForecaster(fault, 2), SampleSeries.monthly())
        .different(new FaultyForecaster(fault, 1))
        .minimumLength(3)
        .missing(Outcome.FITS);
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
                      // one subject, as the suite demands; its series is not that of other tests
                      ForecasterSubject<FaultyForecaster> subject =
                          faulty(NOTICED_BY.get(check.getName()));
                      ForecasterContract<FaultyForecaster> suite = () -> subject;
                      assertThat(failure(check, suite)).isInstanceOf(AssertionError.class);
                    }));
  }

  @Test
  void everyFaultIsNoticedByOneCheckAtLeast() {
    List<ForecasterFault> faults =
        Arrays.stream(ForecasterFault.values())
            .filter(fault -> fault != ForecasterFault.NONE)
            .toList();
    assertThat(NOTICED_BY.values()).containsAll(faults);
    assertThat(NOTICED_BY).hasSameSizeAs(checks());
  }

  /** What the subject claims is checked, whichever way it claims. */
  @TestFactory
  Stream<DynamicTest> falseClaimsAreNoticed() {
    ForecasterSubject<FaultyForecaster> honest = faulty(ForecasterFault.NONE);
    return Stream.of(
        falseClaim("missingValuesAreHandledOrRefused", honest.missing(Outcome.REFUSED)),
        falseClaim("missingLaterValuesAreHandledOrRefused", honest.missing(Outcome.REFUSED)),
        falseClaim("missingValuesAreHandledOrRefused", honest.missing(Outcome.FITS_BUT_AT_THE_END)),
        falseClaim(
            "missingLaterValuesAreHandledOrRefused", honest.missing(Outcome.FITS_BUT_AT_THE_END)),
        falseClaim("constantSeriesHasItsOutcome", honest.constant(Outcome.REFUSED)),
        falseClaim("tooShortSeriesIsRefused", honest.minimumLength(4)),
        falseClaim(
            "specificationsWithOtherOptionsAreNotEqual",
            honest.different(new FaultyForecaster(ForecasterFault.NONE, 2))));
  }

  private static DynamicTest falseClaim(String name, ForecasterSubject<FaultyForecaster> subject) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Method check = ForecasterContract.class.getMethod(name);
          ForecasterContract<FaultyForecaster> suite = () -> subject;
          assertThat(failure(check, suite)).isInstanceOf(AssertionError.class);
        });
  }

  @Test
  void subjectsNeedEnoughHistory() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ForecasterSubject.of(
                    () -> new FaultyForecaster(ForecasterFault.NONE, 1),
                    SampleSeries.monthly().head(39)))
        .withMessageContaining("40 known values");
  }

  private static List<Method> checks() {
    return Arrays.stream(ForecasterContract.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  /** What a check ends with; what another thread threw is unwrapped. */
  private static Throwable failure(Method check, Object suite) {
    Throwable thrown = catchThrowable(() -> check.invoke(suite));
    Throwable cause =
        thrown instanceof InvocationTargetException target ? target.getCause() : thrown;
    return cause instanceof ExecutionException ? cause.getCause() : cause;
  }
}
