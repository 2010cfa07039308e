package io.bellwether.examples;

import io.bellwether.examples.picture.Axis;
import io.bellwether.examples.picture.Chart;
import io.bellwether.examples.picture.CoefficientPicture;
import io.bellwether.examples.picture.Colour;
import io.bellwether.examples.picture.Estimate;
import io.bellwether.examples.picture.Layer;
import io.bellwether.examples.picture.Picture;
import io.bellwether.metrics.CalibrationCurve;
import io.bellwether.metrics.LiftTable;
import io.bellwether.ml.logistic.LogisticCoefficient;
import io.bellwether.model.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the story of churn shows. */
final class ChurnPictures {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;

  private ChurnPictures() {}

  static List<Picture> of(ChurnTrial trial) {
    return List.of(
        odds(trial),
        Picture.grid(
            "churn-trial", 2, WIDTH, HEIGHT, calibration(ChurnChapters.curve(trial)), gain(trial)));
  }

  private static Picture odds(ChurnTrial trial) {
    List<Estimate> rows = new ArrayList<>();
    ChurnChapters.names()
        .forEach(
            (column, name) -> {
              LogisticCoefficient coefficient = trial.model().coefficient(column);
              Interval range = coefficient.interval(0.95);
              rows.add(new Estimate(name, coefficient.estimate(), range.lower(), range.upper()));
            });
    return CoefficientPicture.ofFactors(
        "churn-odds",
        "Who leaves a telephone company, all else being equal",
        "the odds of leaving are multiplied by",
        rows);
  }

  private static Chart calibration(CalibrationCurve curve) {
    double[] said = points(curve.size(), curve::predicted);
    double[] left = points(curve.size(), curve::observed);
    double[] ends = {0, Math.max(said[said.length - 1], left[left.length - 1])};
    return Chart.of(
        "Probabilities hold what they say",
        Axis.ofShares("probability of leaving, says the model", ends),
        Axis.ofShares("of them left", ends),
        Layer.line(ends, ends, Colour.GREY).dashed(),
        Layer.points(said, left, Colour.BLUE).size(3.5));
  }

  private static Chart gain(ChurnTrial trial) {
    LiftTable lift = trial.leavers().liftTable();
    double[] called = points(lift.bins() + 1, i -> (double) i / lift.bins());
    double[] reached = points(lift.bins() + 1, i -> i == 0 ? 0 : lift.gain(i - 1));
    double[] ends = {0, 1};
    return Chart.of(
        "Calls reach leavers; dashed: by lot",
        Axis.ofShares("of the customers called", ends),
        Axis.ofShares("of the leavers reached", ends),
        Layer.line(ends, ends, Colour.GREY).dashed(),
        Layer.line(called, reached, Colour.BLUE).size(1.2),
        Layer.points(called, reached, Colour.BLUE));
  }

  private static double[] points(int count, IntToDoubleFunction point) {
    return IntStream.range(0, count).mapToDouble(point).toArray();
  }
}
