package io.bellwether.ml.penalized;

import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps paths of penalised models. */
final class PenalizedPathCodec implements ModelCodec<PenalizedPath> {

  @Override
  public String kind() {
    return "penalized-path/1";
  }

  @Override
  public Class<PenalizedPath> type() {
    return PenalizedPath.class;
  }

  @Override
  public void write(PenalizedPath path, ModelWriter writer) {
    List<PathPoint> points = path.points();
    writer
        .specification(path.specification())
        .summary("target", path.target())
        .summary("lambdas", path.size());
    FrameState.write(path.frame(), writer.section("frame"));
    writer
        .put("lambdas", path.lambdas())
        .put(
            "coefficients",
            points.stream().flatMapToDouble(p -> Arrays.stream(p.coefficients())).toArray())
        .put("constants", path.intercepts())
        .put("degreesOfFreedom", path.degreesOfFreedom())
        .put("devianceExplained", path.devianceExplained())
        .put("objectives", path.objectives())
        .put("dualityGaps", path.dualityGaps())
        .put("passes", points.stream().mapToInt(p -> p.ending().passes()).toArray())
        .putTexts("statuses", points.stream().map(p -> p.ending().status().name()).toList());
  }

  @Override
  public PenalizedPath read(ModelReader reader) {
    FittedFrame frame = FrameState.read(reader.section("frame"));
    int features = frame.features().size();
    double[] lambdas = reader.doubles("lambdas");
    int size = lambdas.length;
    if (size == 0 || !isDescending(lambdas)) {
      throw reader.fault("lambdas", "are " + size + ", but must be at least one and descending");
    }
    double[] coefficients = reader.doubles("coefficients", Math.multiplyExact(size, features));
    double[] constants = reader.doubles("constants", size);
    double[] degreesOfFreedom = reader.doubles("degreesOfFreedom", size);
    double[] devianceExplained = reader.doubles("devianceExplained", size);
    List<DescentSolution> endings = readEndings(reader, size);
    List<PathPoint> points = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      points.add(
          new PathPoint(
              lambdas[k],
              Arrays.copyOfRange(coefficients, k * features, (k + 1) * features),
              constants[k],
              degreesOfFreedom[k],
              devianceExplained[k],
              endings.get(k)));
    }
    return new PenalizedPath(frame, points);
  }

  private static boolean isDescending(double[] lambdas) {
    for (int k = 1; k < lambdas.length; k++) {
      if (!(lambdas[k] < lambdas[k - 1])) {
        return false;
      }
    }
    return true;
  }

  private static List<DescentSolution> readEndings(ModelReader reader, int size) {
    double[] objectives = reader.doubles("objectives", size);
    double[] gaps = reader.doubles("dualityGaps", size);
    int[] passes = reader.ints("passes", size);
    List<String> statuses = reader.texts("statuses");
    if (statuses.size() != size) {
      throw reader.fault("statuses", "are " + statuses.size() + ", but must be " + size);
    }
    List<DescentSolution> endings = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      endings.add(
          new DescentSolution(status(reader, statuses.get(k)), passes[k], objectives[k], gaps[k]));
    }
    return endings;
  }

  private static FitStatus status(ModelReader reader, String name) {
    return Arrays.stream(FitStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow(() -> reader.fault("statuses", "contain " + name));
  }
}
