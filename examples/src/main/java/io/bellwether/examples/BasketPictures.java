package io.bellwether.examples;

import io.bellwether.examples.picture.Axis;
import io.bellwether.examples.picture.Chart;
import io.bellwether.examples.picture.Colour;
import io.bellwether.examples.picture.Layer;
import io.bellwether.examples.picture.Picture;
import io.bellwether.ml.association.AssociationRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What the story of baskets shows. */
final class BasketPictures {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 460;

  private BasketPictures() {}

  static List<Picture> of(ShelfRules rules, ShopBaskets shop) {
    List<AssociationRule> top = rules.top(BasketChapters.RULES);
    List<RuleTrial> trials = top.stream().map(rule -> RuleTrial.of(rule, shop.heldOut())).toList();
    double[] before = top.stream().mapToDouble(AssociationRule::confidence).toArray();
    double[] after = trials.stream().mapToDouble(RuleTrial::confidence).toArray();
    double[] usual = trials.stream().mapToDouble(RuleTrial::usual).toArray();
    double[] same = {
      Arrays.stream(before).min().orElseThrow(), Arrays.stream(after).max().orElseThrow()
    };
    Chart chart =
        Chart.of(
                "Fifty rules, tried on a month that they have not seen",
                Axis.ofShares(
                    "before: of baskets with the first article, those with the second", before),
                Axis.ofShares("the same in the last month", and(after, 0)),
                Layer.line(same, same, Colour.GREY).dashed(),
                Layer.points(before, usual, Colour.VERMILION).size(1.6),
                Layer.points(before, after, Colour.BLUE).size(3))
            .subtitle(
                "Large points: rules; on the dashed line they hold as before.\n"
                    + "Small: of all baskets, those with the second article.");
    return List.of(Picture.of("basket-rules-held-out", WIDTH, HEIGHT, chart));
  }

  private static double[] and(double[] values, double one) {
    return DoubleStream.concat(Arrays.stream(values), DoubleStream.of(one)).toArray();
  }
}
