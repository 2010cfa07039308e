package io.bellwether.ml.recommend;

import io.bellwether.model.FitReport;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A recommender that numbers the items it knows. For our own modules: do not extend it;
 * constructors and protected members may change without notice.
 *
 * @since 0.1.0
 */
public abstract class CatalogueModel implements RecommenderModel {

  private final Catalogue catalogue;
  private final FitReport report;

  /**
   * Takes what all such models have.
   *
   * @param catalogue the items that the model knows
   * @param report how the fit went
   */
  protected CatalogueModel(Catalogue catalogue, FitReport report) {
    this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    this.report = Objects.requireNonNull(report, "report");
  }

  /**
   * Returns the items by number: for models that fall back to this one.
   *
   * @return the items, the most sold first where the model knows that
   */
  public final Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public List<String> items() {
    return catalogue.names();
  }

  @Override
  public Set<String> unknownItems(Collection<String> basket) {
    return catalogue.unknown(basket);
  }

  @Override
  public FitReport report() {
    return report;
  }
}
