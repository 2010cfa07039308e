package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.contract.SampleTables;
import io.bellwether.data.Dataset;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.Saveable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.ServiceLoader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What files keep beyond what the contract asks for, and what a wrong file cannot make. */
class PreprocessCodecsTest {

  private static final Dataset SALES = SampleTables.sales(200).drop(SampleTables.TARGET);

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ModelCodecs.class).stream().map(p -> p.type().getName()))
        .contains(PreprocessCodecs.class.getName());
    assertThat(new PreprocessCodecs().codecs().stream().map(ModelCodec::kind))
        .containsExactly(
            "column-dropper/1",
            "imputer/1",
            "outlier-clipper/1",
            "outlier-remover/1",
            "scaler/1",
            "one-hot-encoder/1");
  }

  private static <T extends Saveable> T reloaded(T model, Class<T> type) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.save(model, file);
    return ModelFile.load(new ByteArrayInputStream(file.toByteArray()), type);
  }

  @Test
  void keepsSpecifications() {
    for (Imputer imputer :
        List.of(
            Imputer.mean(),
            Imputer.median().columns("price", "deal"),
            Imputer.mostFrequent().indicator(MissingIndicator.ADD),
            Imputer.constant(-1.5),
            Imputer.constant("none"))) {
      assertThat(reloaded(imputer.fit(SALES), FittedImputer.class).specification())
          .isEqualTo(imputer);
    }
    for (OutlierClipper clipper :
        List.of(
            OutlierClipper.iqr(2.5),
            OutlierClipper.zScore(3, "price"),
            OutlierClipper.quantiles(0.1, 0.8, "deal", "price"))) {
      assertThat(reloaded(clipper.fit(SALES), FittedOutlierClipper.class).specification())
          .isEqualTo(clipper);
    }
    OutlierRemover remover = OutlierRemover.zScore(2, "price");
    FittedOutlierRemover removed = remover.fit(SALES);
    FittedOutlierRemover again = reloaded(removed, FittedOutlierRemover.class);
    assertThat(again.specification()).isEqualTo(remover);
    assertThat(again.removedRows()).isEqualTo(removed.removedRows()).isPositive();
    for (Scaler scaler : List.of(Scaler.standard(), Scaler.minMax(-1, 3).columns("price"))) {
      assertThat(reloaded(scaler.fit(SALES), FittedScaler.class).specification()).isEqualTo(scaler);
    }
    OneHotEncoder encoder =
        OneHotEncoder.of("brand", "region", "store")
            .reference(Reference.KEEP_ALL)
            .reference("brand", "tropicana")
            .reference("store", "101")
            .unseen(UnseenLevels.ALL_ZERO)
            .missing(MissingLabels.OWN_LEVEL)
            .maxLevels(7);
    assertThat(reloaded(encoder.fit(SALES), FittedOneHotEncoder.class).specification())
        .isEqualTo(encoder);
  }

  @Test
  void nothingIsMadeThatAFitCouldNotHaveMade() {
    NumberFill fill = new NumberFill("x", 1, 3, false);
    FencedColumn fenced = new FencedColumn("x", new Fences(0, 1), 2, 1);
    ColumnScale scale = new ColumnScale("x", 0, 1, 5);
    refuses(() -> new NumberFill("x", Double.NaN, 0, false));
    refuses(() -> new NumberFill("x", 1, -1, false));
    refuses(() -> new LabelFill("x", List.of("a"), "b", 0, false));
    refuses(() -> new LabelFill("x", List.of("a"), "a", -1, false));
    refuses(() -> new FittedImputer(Imputer.mean(), List.of(fill), 2));
    refuses(() -> new FittedImputer(Imputer.mean(), List.of(fill, fill), 9));
    refuses(() -> new FencedColumn("x", new Fences(0, 1), -1, 0));
    refuses(() -> new FittedOutlierClipper(OutlierClipper.iqr(1), List.of(fenced), 2));
    refuses(() -> new FittedOutlierRemover(OutlierRemover.iqr(1), List.of(fenced), 9, 2));
    refuses(() -> new FittedOutlierRemover(OutlierRemover.iqr(1), List.of(), 3, 3));
    refuses(() -> new ColumnScale("x", Double.NaN, 1, 5));
    refuses(() -> new ColumnScale("x", 0, -1, 5));
    refuses(() -> new ColumnScale("x", 0, Double.POSITIVE_INFINITY, 5));
    refuses(() -> new ColumnScale("x", 0, 1, 0));
    refuses(() -> new FittedScaler(Scaler.standard(), List.of(scale), 4));
    refuses(() -> new EncodedColumn("x", List.of(), false, EncodedColumn.NONE));
    refuses(() -> new EncodedColumn("x", List.of("a", "a"), false, 0));
    refuses(() -> new EncodedColumn("x", List.of("a"), false, 1));
    refuses(() -> new FittedOneHotEncoder(OneHotEncoder.of("x"), List.of(), 0));
  }

  private static void refuses(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
  }
}
