package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.ContractData;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.RegressionPipeline;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.search.GridSearch;
import io.bellwether.search.Parameters;
import io.bellwether.selection.CrossValidation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lambdas of a grid search go along a path. */
class PenalizedSearchTest {

  private static final Dataset SALES = ContractData.numbersAndLabels();
  private static final double[] LAMBDAS = {0.3, 10, 0, 1, 3};

  private static RegressionPipeline<PenalizedModel> pipeline(Parameters p) {
    return Pipeline.builder()
        .add(OneHotEncoder.of("brand"))
        .regressor(
            ElasticNet.builder()
                .l1Ratio(p.get("l1Ratio"))
                .lambda(p.get("lambda"))
                .tolerance(1e-12)
                .build());
  }

  @Test
  void fitsOfAPathAreThoseOfEachLambda() {
    Dataset numbers = ContractData.numbers();
    for (PenalizedRegressor regressor : List.of(Lasso.of(1), Ridge.of(1), ElasticNet.of(1, 0.5))) {
      List<PenalizedModel> models =
          regressor.fitPath(LAMBDAS, numbers, "units", FitContext.create());
      for (int i = 0; i < LAMBDAS.length; i++) {
        PenalizedRegressor alone = regressor.withPathValue(LAMBDAS[i]);
        PenalizedModel model = alone.fit(numbers, "units");
        assertThat(alone.pathValue()).hasValue(LAMBDAS[i]);
        assertThat(models.get(i).lambda()).isEqualTo(LAMBDAS[i]);
        assertThat(models.get(i).specification()).isEqualTo(model.specification());
        // coefficients are of the order of 10 and solved to a relative gap of the tolerance
        for (String feature : model.featureNames()) {
          assertThat(models.get(i).coefficient(feature))
              .isCloseTo(model.coefficient(feature), within(1e-2));
        }
      }
    }
    assertThat(Lasso.crossValidated(CrossValidation.kFold(3, 1)).pathValue()).isEmpty();
    assertThat(Lasso.of(1).withPathValue(2)).isEqualTo(Lasso.of(2));
  }

  @Test
  void theSearchFindsWhatCrossValidationFinds() {
    var search =
        GridSearch.regression()
            .over("lambda", LAMBDAS)
            .over("l1Ratio", 0.2, 1)
            .minimize(RegressionMetrics::rmse)
            .build(PenalizedSearchTest::pipeline)
            .fit(SALES, "units");
    for (int trial = 0; trial < 10; trial++) {
      var row = search.trials().row(trial);
      Parameters parameters =
          Parameters.of(Map.of("lambda", row.number("lambda"), "l1Ratio", row.number("l1Ratio")));
      double expected =
          CrossValidation.kFold(5, 42)
              .evaluate(pipeline(parameters), SALES, "units")
              .mean(RegressionMetrics::rmse);
      // both solve to a gap of 1e-12 of the target's variation
      assertThat(row.number("score")).isCloseTo(expected, within(1e-5 * expected));
    }
  }
}
