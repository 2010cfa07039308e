package io.bellwether.examples;

import io.bellwether.ml.linear.Intercept;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.RegressionPipeline;
import io.bellwether.pipeline.TargetTransform;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.Reference;
import io.bellwether.preprocess.UnseenLevels;

/** The specifications that this story fits. */
final class SalesModels {

  private SalesModels() {}

  /**
   * Units as a product: the article's own level, times region, times season, times what the price
   * move does. Its logarithm is a sum, which least squares estimate. Standard errors allow for
   * weeks that scatter more than others; predictions are means, not medians.
   */
  static RegressionPipeline<LinearModel> priceModel() {
    return priceModel("season");
  }

  /** The same with another column for the time of the year. */
  static RegressionPipeline<LinearModel> priceModel(String season) {
    OneHotEncoder encoder = OneHotEncoder.of("article", "region", season).reference("region", "UK");
    return Pipeline.builder()
        .add(season.equals("season") ? encoder.reference(season, Weeks.QUIET) : encoder)
        .target(TargetTransform.log().smearing())
        .regressor(LinearRegression.builder().standardErrors(StandardErrors.HC3).build());
  }

  /**
   * What a shop does without a model: expect of every article, at home and abroad, its average
   * week. Indicator columns alone, without an intercept, have the averages as coefficients.
   */
  static RegressionPipeline<LinearModel> averageWeek() {
    return Pipeline.builder()
        .add(OneHotEncoder.of("shelf").reference(Reference.KEEP_ALL).unseen(UnseenLevels.ALL_ZERO))
        .regressor(LinearRegression.builder().intercept(Intercept.NONE).build());
  }
}
