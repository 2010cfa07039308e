package io.bellwether.ml.svm;

import io.bellwether.ml.design.FeatureNames;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Keeps one-class machines. */
final class OneClassSvmModelCodec implements ModelCodec<OneClassSvmModel> {

  @Override
  public String kind() {
    return "one-class-svm/1";
  }

  @Override
  public Class<OneClassSvmModel> type() {
    return OneClassSvmModel.class;
  }

  @Override
  public void write(OneClassSvmModel model, ModelWriter writer) {
    OneClassSvm specification = model.specification();
    writer
        .inputs(model.inputs())
        .specification(specification.toString())
        .summary("supportVectors", model.supportVectorCount());
    ModelWriter options = writer.section("options");
    KernelSections.writeKernel(specification.kernel(), options.section("kernel"));
    options.put("nu", specification.nu());
    MachineSections.writeSettings(specification.settings(), options);
    specification.weights().ifPresent(column -> options.put("weights", column));
    writer.putTexts("features", model.featureNames()).put("rho", model.rho());
    KernelSections.writeVectors(model.vectors(), writer.section("vectors"));
    KernelSections.writeCoefficients(model.coefficients(), writer.section("machine"));
    MachineSections.writeCourse(model.statistics(), model.report(), writer);
  }

  @Override
  public OneClassSvmModel read(ModelReader reader) {
    List<String> features = FeatureNames.read(reader);
    SupportVectors vectors = KernelSections.readVectors(features.size(), reader.section("vectors"));
    return new OneClassSvmModel(
        readSpecification(reader.section("options")),
        MachineSections.readEstimates(
            features,
            vectors,
            KernelSections.readCoefficients(vectors.size(), reader.section("machine")),
            reader),
        reader.number("rho"));
  }

  private static OneClassSvm readSpecification(ModelReader reader) {
    return MachineSections.readOptions(OneClassSvm.builder(), reader)
        .nu(reader.number("nu"))
        .build();
  }
}
