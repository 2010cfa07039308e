package io.bellwether.timeseries.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each check of the suite can fail; that it accepts what is right, the lines of Arima show. */
class CovariateForecasterContractTest {

  /** The fault that each check has to notice. */
  private static final Map<String, CovariateFault> NOTICED_BY =
      Map.ofEntries(
          entry("modelKnowsItsCovariates", CovariateFault.REVERSES_NAMES),
          entry("oneObjectServesFitAndForecast", CovariateFault.LOOKS_AT_THE_PAST),
          entry("orderOfCovariatesDoesNotMatter", CovariateFault.GOES_BY_POSITION),
          entry("noCovariatesArePlainFit", CovariateFault.NONE_IS_SPECIAL),
          entry("onlyCovariatesOfTheModelMatter", CovariateFault.IGNORES_THE_FUTURE),
          entry("lackingCovariateIsNamed", CovariateFault.TAKES_LACKING_AS_ZERO),
          entry("missingCovariateIsNamedWithItsPeriod", CovariateFault.TAKES_MISSING_AS_ZERO),
          entry("covariatesOnAnotherCalendarAreRefused", CovariateFault.TAKES_ANY_CALENDAR),
          entry(
              "appendedAndSavedModelsKeepTheirCovariates",
              CovariateFault.FORGETS_WHAT_IS_APPENDED));

  @TestFactory
  Stream<DynamicTest> everyCheckNoticesItsFault() {
    return checks().stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.getName(),
                    () -> {
                      assertThat(NOTICED_BY).containsKey(check.getName());
                      assertThat(failure(check, NOTICED_BY.get(check.getName())))
                          .isInstanceOf(AssertionError.class);
                    }));
  }

  /** It is the fault that is noticed; the last check ends at a file, which this model has not. */
  @TestFactory
  Stream<DynamicTest> withoutFaultNothingIsNoticed() {
    return checks().stream()
        .filter(check -> !check.getName().startsWith("appendedAndSaved"))
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.getName(),
                    () -> assertThat(failure(check, CovariateFault.NONE)).isNull()));
  }

  @Test
  void everyFaultIsNoticedByOneCheck() {
    assertThat(NOTICED_BY.values())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CovariateFault.values())
                .filter(fault -> fault != CovariateFault.NONE)
                .toList());
    assertThat(NOTICED_BY).hasSameSizeAs(checks());
  }

  private static List<Method> checks() {
    return Arrays.stream(CovariateForecasterContract.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  private static Throwable failure(Method check, CovariateFault fault) {
    CovariateForecasterContract<FaultyCovariateForecaster> suite =
        () ->
            ForecasterSubject.of(
                    () -> new FaultyCovariateForecaster(fault), SampleSeries.stationary())
                .tolerance(1e-7);
    Throwable thrown = catchThrowable(() -> check.invoke(suite));
    return thrown instanceof InvocationTargetException target ? target.getCause() : thrown;
  }
}
