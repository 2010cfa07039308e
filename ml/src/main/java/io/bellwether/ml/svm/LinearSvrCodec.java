package io.bellwether.ml.svm;

import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps linear support vector regressions. */
final class LinearSvrCodec implements ModelCodec<LinearSvrModel> {

  @Override
  public String kind() {
    return "linear-svr/1";
  }

  @Override
  public Class<LinearSvrModel> type() {
    return LinearSvrModel.class;
  }

  @Override
  public void write(LinearSvrModel model, ModelWriter writer) {
    writer
        .inputs(model.inputs())
        .specification(model.specification().toString())
        .summary("target", model.target())
        .summary("rows", model.observations())
        .summary("support vectors", model.supportVectorCount());
    ModelWriter options = writer.section("options");
    LinearSvmSections.writeOptions(model.specification(), options);
    options.put("epsilon", model.specification().epsilon());
    writer
        .put("target", model.target())
        .putTexts("features", model.featureNames())
        .put("observations", model.observations());
    LinearSvmSections.writeMachine(model.machine(), writer.section("machine"));
    LinearSvmSections.writeScales(model.scales(), writer.section("scales"));
    ReportState.write(model.report(), writer.section("report"));
  }

  @Override
  public LinearSvrModel read(ModelReader reader) {
    ModelReader options = reader.section("options");
    LinearTraining training = LinearSvmSections.readTraining(reader);
    return new LinearSvrModel(
        LinearSvmSections.readOptions(LinearSvr.builder(), options)
            .epsilon(options.number("epsilon"))
            .build(),
        LinearSvmSections.readMachine(training.features().size(), reader.section("machine")),
        training);
  }
}
