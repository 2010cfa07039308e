package io.bellwether.examples;

import io.bellwether.ml.design.Intercept;
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
   * move does. Its logarithm is a sum, which least squares estimate; predictions are means, not
   * medians. Standard errors allow for weeks that scatter more than others.
   */
  static RegressionPipeline<LinearModel> priceModel() {
    return priceModel(seasons(), StandardErrors.HC3);
  }

  /** The same estimates, in half the time: for those who fit it often to see how they move. */
  static RegressionPipeline<LinearModel> priceModelForJackknife() {
    return priceModel(seasons(), StandardErrors.CLASSICAL);
  }

  /** The same with a level for each value of another column in place of the seasons. */
  static RegressionPipeline<LinearModel> priceModelForJackknife(String time) {
    return priceModel(encoder(time), StandardErrors.CLASSICAL);
  }

  private static OneHotEncoder seasons() {
    return encoder("season").reference("season", Weeks.QUIET);
  }

  private static OneHotEncoder encoder(String time) {
    return OneHotEncoder.of("article", "region", time).reference("region", "UK");
  }

  private static RegressionPipeline<LinearModel> priceModel(
      OneHotEncoder encoder, StandardErrors standardErrors) {
    return Pipeline.builder()
        .add(encoder)
        .target(TargetTransform.log().smearing())
        .regressor(LinearRegression.builder().standardErrors(standardErrors).build());
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
