package io.bellwether.ml.association;

import io.bellwether.ml.recommend.Catalogue;
import io.bellwether.ml.recommend.PopularityModel;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps recommenders by rules. Scores and the tree are made anew from the counts. */
final class RuleRecommenderCodec implements ModelCodec<RuleRecommenderModel> {

  @Override
  public String kind() {
    return "rule-recommender/1";
  }

  @Override
  public Class<RuleRecommenderModel> type() {
    return RuleRecommenderModel.class;
  }

  @Override
  public void write(RuleRecommenderModel model, ModelWriter writer) {
    writer
        .specification(model.specification())
        .summary("rules", model.ruleCount())
        .summary("items", model.items().size())
        .put("specification", model.specification())
        .put("score", model.score())
        .put("combination", model.combination());
    Optional<PopularityModel> popularity = model.fallback();
    if (popularity.isPresent()) {
      writer.put("popularity", popularity.get());
    } else {
      writer.putTexts("items", model.items());
    }
    ItemCategories names = model.names();
    if (!names.categories().isEmpty()) {
      writer
          .putTexts("categories", names.categories())
          .put("categoryStarts", names.starts())
          .put("categoryNumbers", names.numbers());
    }
    ReportState.write(model.report(), writer.section("report"));
    RecommenderRules rules = model.columns();
    writer
        .put("baskets", rules.baskets)
        .put("starts", rules.starts)
        .put("antecedents", rules.antecedents)
        .put("consequents", rules.consequents)
        .put("counts", rules.counts)
        .put("antecedentCounts", rules.antecedentCounts)
        .put("consequentCounts", rules.consequentCounts)
        .put("pValues", rules.pValues)
        .put("adjustedPValues", rules.adjustedPValues);
  }

  @Override
  public RuleRecommenderModel read(ModelReader reader) {
    @Nullable PopularityModel popularity =
        reader.has("popularity") ? reader.model("popularity", PopularityModel.class) : null;
    Catalogue catalogue =
        popularity == null ? Catalogue.of(reader.texts("items")) : popularity.catalogue();
    ItemCategories names =
        reader.has("categories")
            ? new ItemCategories(
                catalogue,
                reader.texts("categories"),
                reader.ints("categoryStarts"),
                reader.ints("categoryNumbers"))
            : ItemCategories.none(catalogue);
    return new RuleRecommenderModel(
        reader.text("specification"),
        reader.enumeration("score", RuleScore.class),
        reader.enumeration("combination", RuleCombination.class),
        names,
        popularity,
        readRules(reader, names),
        ReportState.read(reader.section("report")));
  }

  private static RecommenderRules readRules(ModelReader reader, ItemCategories names) {
    int[] consequents = reader.ints("consequents");
    int size = consequents.length;
    return new RecommenderRules(
        reader.integer("baskets"),
        names,
        reader.ints("starts", size + 1),
        reader.ints("antecedents"),
        consequents,
        reader.ints("counts", size),
        reader.ints("antecedentCounts", size),
        reader.ints("consequentCounts", size),
        reader.doubles("pValues", size),
        reader.doubles("adjustedPValues", size));
  }
}
