package io.bellwether.rows;

import io.bellwether.data.Dataset;
import java.util.List;

/** A {@link RowProgram} and the columns at its end that a model takes as features. */
final class FeatureProgram {

  private final RowProgram program;
  private final int[] registersOfFeatures;

  private FeatureProgram(RowProgram program, int[] registersOfFeatures) {
    this.program = program;
    this.registersOfFeatures = registersOfFeatures;
  }

  static FeatureProgram of(RowProgram.Builder builder, List<String> features) {
    int[] registers = features.stream().mapToInt(builder::numbers).toArray();
    return new FeatureProgram(builder.build(), registers);
  }

  RowProgram program() {
    return program;
  }

  /** Receives the features of each block of rows. */
  @FunctionalInterface
  interface Work {
    void on(double[][] features, int from, int rows);
  }

  void run(Dataset data, Work work) {
    double[][] features = new double[registersOfFeatures.length][];
    program.run(
        data,
        (registers, from, rows) -> {
          gather(registers, features);
          work.on(features, from, rows);
        });
  }

  /** The features among the registers of a workspace. */
  double[][] features(double[][] registers) {
    double[][] features = new double[registersOfFeatures.length][];
    gather(registers, features);
    return features;
  }

  private void gather(double[][] registers, double[][] features) {
    for (int j = 0; j < features.length; j++) {
      features[j] = registers[registersOfFeatures[j]];
    }
  }
}
