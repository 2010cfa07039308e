package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.contract.ContractData;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.PathRegressor;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.RegressionPipeline;
import io.bellwether.pipeline.TargetTransform;
import io.bellwether.preprocess.OutlierClipper;
import io.bellwether.selection.CrossValidation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Candidates that differ in the value of a path only are fitted together. */
class PathSearchTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final CrossValidation THREE = CrossValidation.kFold(3, 1);

  private final AtomicInteger fits = new AtomicInteger();
  private final AtomicInteger paths = new AtomicInteger();

  /** Counts how it is fitted; fails beyond 5. */
  private record Counted(double share, AtomicInteger fits, AtomicInteger paths)
      implements PathRegressor<AdditiveEffectsModel> {

    @Override
    public String toString() {
      return "Counted(" + share + ")";
    }

    @Override
    public OptionalDouble pathValue() {
      return OptionalDouble.of(share);
    }

    @Override
    public Counted withPathValue(double value) {
      return new Counted(value, fits, paths);
    }

    @Override
    public AdditiveEffectsModel fit(Dataset train, String target, FitContext context) {
      fits.incrementAndGet();
      return fitOne(train, target, context);
    }

    private AdditiveEffectsModel fitOne(Dataset train, String target, FitContext context) {
      if (share > 5) {
        throw new FitException("the share is " + share, "take less");
      }
      return new AdditiveEffects(share).fit(train, target, context);
    }

    @Override
    public List<AdditiveEffectsModel> fitPath(
        double[] values, Dataset train, String target, FitContext context) {
      paths.incrementAndGet();
      return Arrays.stream(values)
          .mapToObj(value -> withPathValue(value).fitOne(train, target, context))
          .toList();
    }
  }

  private RegressionPipeline<AdditiveEffectsModel> pipeline(Parameters p) {
    return Pipeline.builder()
        .add(OutlierClipper.iqr(p.get("fence"), "price"))
        .target(TargetTransform.log().smearing())
        .regressor(new Counted(p.get("share"), fits, paths));
  }

  private FittedRegressionSearch<FittedRegressionPipeline<AdditiveEffectsModel>> search(
      Object... shares) {
    return GridSearch.regression()
        .over("share", shares)
        .over("fence", 0.2, 1.5)
        .validation(THREE)
        .minimize(RegressionMetrics::rmse)
        .build(this::pipeline)
        .fit(SALES, "units");
  }

  @Test
  void onePathForAllThatDiffersInNothingElse() {
    var search = search(1, 2, 0.5, 4);
    assertThat(paths).as("of two fences in three folds").hasValue(6);
    assertThat(fits).as("of the chosen one, on all rows").hasValue(1);
    for (int trial = 0; trial < 8; trial++) {
      var row = search.trials().row(trial);
      Parameters parameters =
          Parameters.of(Map.of("share", row.number("share"), "fence", row.number("fence")));
      assertThat(row.number("score"))
          .isEqualTo(
              THREE.evaluate(pipeline(parameters), SALES, "units").mean(RegressionMetrics::rmse));
    }
  }

  @Test
  void aFailureOnThePathIsThatOfItsTrial() {
    var search = search(1, 6, 2);
    assertThat(search.trials().numeric("rank").missingCount()).isEqualTo(2);
    assertThat(search.trials().categorical("failure").text(2)).contains("the share is 6.0");
    assertThat(search.trials().row(0).number("score")).isPositive();
    assertThat(search.trials().row(4).number("score")).isPositive();
  }

  @Test
  void aPipelineFitsItsPath() {
    var pipeline = pipeline(Parameters.of(Map.of("share", 1, "fence", 1.5)));
    double[] values = {2, 0.5};
    var fitted = pipeline.fitPath(values, SALES, "units", FitContext.create());
    assertThat(pipeline.pathValue()).hasValue(1);
    for (int i = 0; i < values.length; i++) {
      var alone = pipeline.withPathValue(values[i]);
      assertThat(alone)
          .isEqualTo(pipeline(Parameters.of(Map.of("share", values[i], "fence", 1.5))));
      assertThat(fitted.get(i).specification()).isEqualTo(alone.toString());
      assertThat(fitted.get(i).predict(SALES)).isEqualTo(alone.fit(SALES, "units").predict(SALES));
    }
  }

  @Test
  void aPipelineWithoutOneSaysSo() {
    var pipeline = Pipeline.builder().regressor(new AdditiveEffects(1));
    assertThat(pipeline.pathValue()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> pipeline.withPathValue(1))
        .withMessage("AdditiveEffects[share=1.0] has no path");
  }
}
