package io.bellwether.search;

import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.function.Function;

/**
 * Successive halving: tries all candidates on few rows, keeps the best third, tries these on three
 * times as many rows, and so on, until the last are tried on all rows. Each rung costs about the
 * same for a model whose cost grows with the rows, and far less than all rows would for one whose
 * cost grows faster, such as a support vector machine.
 *
 * <p>What is best on few rows need not be on many: parameters that restrain a model (penalties)
 * look better the fewer rows there are. Give {@code minimumRows} accordingly.
 *
 * <p>In each fold a random part of the training rows is learned from, which is contained in that of
 * the next rung; all test rows are tested in every rung. Steps that look at several rows at once,
 * such as lags, see the rows that are left.
 *
 * <p>Literature: K. Jamieson and A. Talwalkar, "Non-stochastic Best Arm Identification and
 * Hyperparameter Optimization", AISTATS (2016), figure 3; L. Li, K. Jamieson, G. DeSalvo, A.
 * Rostamizadeh and A. Talwalkar, "Hyperband", Journal of Machine Learning Research 18(185) (2018),
 * algorithm 1, lines 3 to 8.
 *
 * <pre>{@code
 * var best = HalvingSearch.regression()
 *     .over("c", Distribution.logUniform(0.1, 1000))
 *     .over("gamma", Distribution.logUniform(0.001, 1))
 *     .trials(81)
 *     .minimize(RegressionMetrics::rmse)
 *     .build(p -> Svr.builder().c(p.get("c")).kernel(Kernel.rbf(p.get("gamma"))).build())
 *     .fit(sales, "units");
 * best.rungs();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class HalvingSearch {

  private HalvingSearch() {}

  /**
   * Starts a search for the parameters of a regression.
   *
   * @return a builder
   */
  public static RegressionBuilder regression() {
    return new RegressionBuilder();
  }

  /**
   * Starts a search for the parameters of a classification.
   *
   * @return a builder
   */
  public static ClassificationBuilder classification() {
    return new ClassificationBuilder();
  }

  /** Collects the options of a search for the parameters of a regression. */
  public static final class RegressionBuilder
      extends HalvingBuilder<RegressionMetrics, RegressionBuilder> {

    private RegressionBuilder() {}

    @Override
    RegressionBuilder self() {
      return this;
    }

    /**
     * Ends in the search.
     *
     * @param <M> the type of the model that is tuned
     * @param build makes the specification of a combination, see {@link
     *     GridSearch.RegressionBuilder#build}
     * @return the search
     * @throws IllegalArgumentException as there
     */
    public <M extends RegressionModel> RegressionSearch<M> build(
        Function<? super Parameters, ? extends Regressor<M>> build) {
      return new RegressionSearch<>(plan(), build);
    }
  }

  /** Collects the options of a search for the parameters of a classification. */
  public static final class ClassificationBuilder
      extends HalvingBuilder<ClassificationMetrics, ClassificationBuilder> {

    private ClassificationBuilder() {}

    @Override
    ClassificationBuilder self() {
      return this;
    }

    /**
     * Ends in the search.
     *
     * @param <M> the type of the model that is tuned
     * @param build makes the specification of a combination, see {@link
     *     GridSearch.RegressionBuilder#build}
     * @return the search
     * @throws IllegalArgumentException as there
     */
    public <M extends ClassificationModel> ClassificationSearch<M> build(
        Function<? super Parameters, ? extends Classifier<M>> build) {
      return new ClassificationSearch<>(plan(), build);
    }
  }
}
