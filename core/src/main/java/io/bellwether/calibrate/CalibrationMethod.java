package io.bellwether.calibrate;

/** Which function leads from scores to probabilities. */
enum CalibrationMethod {
  PLATT {
    @Override
    ProbabilityCalibration fit(double[] scores, boolean[] positive, double[] weights) {
      return PlattScaling.fit(scores, positive, weights);
    }
  },
  ISOTONIC {
    @Override
    ProbabilityCalibration fit(double[] scores, boolean[] positive, double[] weights) {
      return IsotonicCalibration.fit(scores, positive, weights);
    }
  };

  abstract ProbabilityCalibration fit(double[] scores, boolean[] positive, double[] weights);
}
