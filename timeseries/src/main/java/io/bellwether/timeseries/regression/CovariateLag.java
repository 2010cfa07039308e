package io.bellwether.timeseries.regression;

/**
 * A covariate some periods before the one that is forecast.
 *
 * @param name of the covariate
 * @param place its place among the covariates
 * @param lag 0 for the period itself
 */
record CovariateLag(String name, int place, int lag) {

  String column() {
    return lag == 0 ? name : name + "Lag" + lag;
  }
}
