package io.bellwether.contract;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.FitReport;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.Arrays;
import java.util.List;

/** Keeps the models that the contract suites are tested with. */
public final class ContractCodecs implements ModelCodecs {

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new OfAdditiveEffects(), new OfFaulty(), new OfScored(), new OfNearestMean());
  }

  private static final class OfAdditiveEffects implements ModelCodec<AdditiveEffectsModel> {

    @Override
    public String kind() {
      return "test-additive-effects/1";
    }

    @Override
    public Class<AdditiveEffectsModel> type() {
      return AdditiveEffectsModel.class;
    }

    @Override
    public void write(AdditiveEffectsModel model, ModelWriter writer) {
      writer.put("target", model.target()).put("mean", model.mean());
      writer.putSections(
          "effects",
          model.effects(),
          (effect, section) ->
              section
                  .put("column", effect.field().name())
                  .put("type", effect.field().type())
                  .putTexts("levels", effect.field().levels())
                  .put("centre", effect.centre())
                  .put("values", effect.values().stream().mapToDouble(v -> v).toArray()));
    }

    @Override
    public AdditiveEffectsModel read(ModelReader reader) {
      return new AdditiveEffectsModel(
          reader.text("target"),
          reader.number("mean"),
          reader.sections("effects", OfAdditiveEffects::effect),
          FitReport.exact(Double.NaN));
    }

    private static AdditiveEffectsModel.Effect effect(ModelReader section) {
      Field field =
          new Field(
              section.text("column"),
              section.enumeration("type", ColumnType.class),
              section.texts("levels"));
      return new AdditiveEffectsModel.Effect(
          field,
          section.number("centre"),
          Arrays.stream(section.doubles("values")).boxed().toList());
    }
  }

  /** Forgets the fault, which is a fault if it matters to predictions. */
  private static final class OfFaulty implements ModelCodec<FaultyModel> {

    @Override
    public String kind() {
      return "test-faulty/1";
    }

    @Override
    public Class<FaultyModel> type() {
      return FaultyModel.class;
    }

    @Override
    public void write(FaultyModel model, ModelWriter writer) {
      writer.put("model", model.model());
    }

    @Override
    public FaultyModel read(ModelReader reader) {
      return new FaultyModel(reader.model("model", AdditiveEffectsModel.class), Fault.NONE);
    }
  }

  private static final class OfScored implements ModelCodec<ScoredModel> {

    @Override
    public String kind() {
      return "test-scored/1";
    }

    @Override
    public Class<ScoredModel> type() {
      return ScoredModel.class;
    }

    @Override
    public void write(ScoredModel scored, ModelWriter writer) {
      writer.put("model", scored.model());
    }

    @Override
    public ScoredModel read(ModelReader reader) {
      return new ScoredModel(reader.model("model", ClassificationModel.class));
    }
  }

  private static final class OfNearestMean implements ModelCodec<NearestMeanModel> {

    @Override
    public String kind() {
      return "test-nearest-mean/1";
    }

    @Override
    public Class<NearestMeanModel> type() {
      return NearestMeanModel.class;
    }

    @Override
    public void write(NearestMeanModel model, ModelWriter writer) {
      writer
          .put("target", model.target())
          .put("sharpness", model.sharpness())
          .putTexts("classes", model.classes())
          .putTexts("features", model.featureNames());
      writer.putSections("means", model.means(), (means, section) -> section.put("of", means));
    }

    @Override
    public NearestMeanModel read(ModelReader reader) {
      return new NearestMeanModel(
          reader.text("target"),
          reader.texts("classes"),
          names(reader.texts("features")),
          reader.sections("means", section -> section.doubles("of")),
          reader.number("sharpness"));
    }

    /** Names that a table can have, each once; what a schema refuses, the file is to blame for. */
    private static List<String> names(List<String> features) {
      return Schema.of(features.stream().map(f -> Field.of(f, ColumnType.NUMERIC)).toList())
          .names();
    }
  }
}
