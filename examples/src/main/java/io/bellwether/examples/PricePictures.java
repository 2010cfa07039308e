package io.bellwether.examples;

import io.bellwether.examples.picture.CoefficientPicture;
import io.bellwether.examples.picture.Estimate;
import io.bellwether.examples.picture.Picture;
import java.util.List;

/** What the story of prices shows. */
final class PricePictures {

  private PricePictures() {}

  static List<Picture> of(GroupJackknife jackknife) {
    return List.of(
        CoefficientPicture.ofShares(
            "price-effects",
            "What moves the sales of a gift wholesaler, all else being equal",
            "change in units sold; seasons against January to April, abroad against UK",
            List.of(
                row("price cut by 10%", Effect.ofCut(jackknife.coefficient("cut"))),
                row("price raised by 10%", Effect.ofRaise(jackknife.coefficient("raised"))),
                row("May to August", season(jackknife, Weeks.SUMMER)),
                row("Sept. to December", season(jackknife, Weeks.CHRISTMAS)),
                row("abroad", whole(jackknife, "region=abroad")))));
  }

  private static Effect season(GroupJackknife jackknife, String season) {
    return whole(jackknife, "season=" + season);
  }

  private static Effect whole(GroupJackknife jackknife, String coefficient) {
    return Effect.of(jackknife.coefficient(coefficient), 1);
  }

  private static Estimate row(String name, Effect effect) {
    return new Estimate(name, effect.estimate() - 1, effect.low() - 1, effect.high() - 1);
  }
}
