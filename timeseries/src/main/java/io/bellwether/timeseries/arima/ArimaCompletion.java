package io.bellwether.timeseries.arima;

import io.bellwether.math.BoundedQuasiNewton;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a model has and a trial has not: regression coefficients, standard errors, a report. */
final class ArimaCompletion {

  private final ArimaTrial trial;
  private final ArmaCoefficients fixedArma;
  private final double[] fixedRegression;
  private final double[] arma;
  private final double[] regression;
  private final double[] errors;

  ArimaCompletion(
      ArimaTrial trial, ArimaOrder order, ArmaCoefficients fixedArma, double[] fixedRegression) {
    this.trial = trial;
    this.fixedArma = fixedArma;
    this.fixedRegression = fixedRegression;
    arma = new double[trial.coefficients().count()];
    trial.coefficients().copyTo(arma);
    // standard errors evaluate the objective elsewhere, so that they come last
    regression = regression();
    errors = standardErrors(order);
  }

  ArimaEstimate estimate() {
    return new ArimaEstimate(
        arma,
        regression,
        errors,
        trial.sigma2(),
        trial.logLikelihood(),
        trial.observations(),
        trial.parameters());
  }

  private double[] regression() {
    double[] all = fixedRegression.clone();
    int free = 0;
    for (int j = 0; j < all.length; j++) {
      if (Double.isNaN(all[j])) {
        all[j] = trial.data().unscale(free, trial.objective().regressionCoefficients()[free]);
        free++;
      }
    }
    return all;
  }

  private double[] standardErrors(ArimaOrder order) {
    DifferencedColumns data = trial.data();
    double[] given = new double[arma.length];
    fixedArma.copyTo(given);
    boolean[] free = new boolean[arma.length];
    for (int i = 0; i < free.length; i++) {
      free[i] = Double.isNaN(given[i]);
    }
    double[] scaled =
        new StandardErrors(trial.objective(), order, arma, free, data.regressorCount()).compute();
    double[] all = new double[arma.length + fixedRegression.length];
    Arrays.fill(all, Double.NaN);
    System.arraycopy(scaled, 0, all, 0, arma.length);
    int next = 0;
    for (int j = 0; j < fixedRegression.length; j++) {
      if (Double.isNaN(fixedRegression[j])) {
        all[arma.length + j] = data.unscale(next, scaled[arma.length + next]);
        next++;
      }
    }
    return all;
  }

  /** Tells how the search went. */
  FitReport report(int maxIterations) {
    ArmaEstimation estimation = trial.estimation();
    List<String> warnings = new ArrayList<>();
    FitStatus status = FitStatus.CONVERGED;
    if (estimation.status() == BoundedQuasiNewton.Status.ITERATION_LIMIT) {
      status = FitStatus.ITERATION_LIMIT;
      warnings.add("the search stopped at " + maxIterations + " iterations; raise maxIterations");
    }
    if (hasUncertain()) {
      warnings.add(
          "the likelihood has no curved maximum in the interior (a root on the unit circle, or"
              + " factors that cancel): some standard errors are not available; lower orders may"
              + " do");
    }
    return new FitReport(
        status, estimation.iterations(), estimation.evaluations(), trial.logLikelihood(), warnings);
  }

  private boolean hasUncertain() {
    double[] given = new double[fixedArma.count()];
    fixedArma.copyTo(given);
    for (int i = 0; i < given.length; i++) {
      if (Double.isNaN(given[i]) && Double.isNaN(errors[i])) {
        return true;
      }
    }
    return false;
  }
}
