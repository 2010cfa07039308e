package io.bellwether.ml.svm;

import io.bellwether.ml.design.FeatureNames;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Keeps support vector regressions. */
final class SvrModelCodec implements ModelCodec<SvrModel> {

  @Override
  public String kind() {
    return "svr/1";
  }

  @Override
  public Class<SvrModel> type() {
    return SvrModel.class;
  }

  @Override
  public void write(SvrModel model, ModelWriter writer) {
    Svr specification = model.specification();
    writer
        .inputs(model.inputs())
        .specification(specification.toString())
        .summary("target", model.target())
        .summary("supportVectors", model.supportVectorCount());
    ModelWriter options = writer.section("options");
    KernelSections.writeKernel(specification.kernel(), options.section("kernel"));
    options.put("c", specification.c()).put("epsilon", specification.epsilon());
    specification.nu().ifPresent(nu -> options.put("nu", nu));
    MachineSections.writeSettings(specification.settings(), options);
    specification.weights().ifPresent(column -> options.put("weights", column));
    writer
        .put("target", model.target())
        .putTexts("features", model.featureNames())
        .put("intercept", model.intercept())
        .put("epsilon", model.epsilon())
        .put("coefficients", model.dualCoefficients());
    KernelSections.writeVectors(model.vectors(), writer.section("vectors"));
    MachineSections.writeCourse(model.statistics(), model.report(), writer);
  }

  @Override
  public SvrModel read(ModelReader reader) {
    List<String> features = FeatureNames.read(reader);
    SupportVectors vectors = KernelSections.readVectors(features.size(), reader.section("vectors"));
    return new SvrModel(
        readSpecification(reader.section("options")),
        reader.text("target"),
        MachineSections.readEstimates(
            features, vectors, reader.doubles("coefficients", vectors.size()), reader),
        reader.number("intercept"),
        reader.number("epsilon"));
  }

  private static Svr readSpecification(ModelReader reader) {
    Svr.Builder builder =
        MachineSections.readOptions(Svr.builder(), reader)
            .c(reader.number("c"))
            .epsilon(reader.number("epsilon"));
    if (reader.has("nu")) {
      builder.nu(reader.number("nu"));
    }
    return builder.build();
  }
}
