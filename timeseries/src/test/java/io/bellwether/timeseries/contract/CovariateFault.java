package io.bellwether.timeseries.contract;

/**
 * What {@link FaultyCovariateForecaster} or its model does wrong with covariates; each is noticed
 * by a check of {@link CovariateForecasterContract}.
 */
enum CovariateFault {
  NONE,
  REVERSES_NAMES,
  LOOKS_AT_THE_PAST,
  GOES_BY_POSITION,
  NONE_IS_SPECIAL,
  IGNORES_THE_FUTURE,
  TAKES_LACKING_AS_ZERO,
  TAKES_MISSING_AS_ZERO,
  TAKES_ANY_CALENDAR,
  FORGETS_WHAT_IS_APPENDED
}
