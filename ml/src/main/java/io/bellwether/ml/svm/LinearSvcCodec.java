package io.bellwether.ml.svm;

import io.bellwether.ml.design.ClassWeightsState;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Keeps linear support vector classifications. */
final class LinearSvcCodec implements ModelCodec<LinearSvcModel> {

  @Override
  public String kind() {
    return "linear-svc/1";
  }

  @Override
  public Class<LinearSvcModel> type() {
    return LinearSvcModel.class;
  }

  @Override
  public void write(LinearSvcModel model, ModelWriter writer) {
    writer
        .inputs(model.inputs())
        .specification(model.specification().toString())
        .summary("target", model.target())
        .summary("classes", model.classes().size())
        .summary("rows", model.observations())
        .summary("support vectors", model.supportVectorCount());
    ModelWriter options = writer.section("options");
    LinearSvmSections.writeOptions(model.specification(), options);
    ClassWeightsState.write(model.specification().classWeights(), options);
    writer
        .put("target", model.target())
        .putTexts("classes", model.classes())
        .putTexts("features", model.featureNames())
        .put("observations", model.observations())
        .putSections("machines", model.machines(), LinearSvmSections::writeMachine);
    LinearSvmSections.writeScales(model.scales(), writer.section("scales"));
    ReportState.write(model.report(), writer.section("report"));
  }

  @Override
  public LinearSvcModel read(ModelReader reader) {
    ModelReader options = reader.section("options");
    List<String> classes = reader.texts("classes");
    LinearTraining training = LinearSvmSections.readTraining(reader);
    int features = training.features().size();
    List<LinearMachine> machines =
        reader.sections("machines", r -> LinearSvmSections.readMachine(features, r));
    if (classes.size() < 2 || machines.size() != LinearSvmFit.machineClasses(classes).size()) {
      throw reader.fault(
          "machines", machines.size() + " machines do not fit " + classes.size() + " classes");
    }
    return new LinearSvcModel(
        LinearSvmSections.readOptions(LinearSvc.builder(), options)
            .classWeights(ClassWeightsState.read(options))
            .build(),
        classes,
        machines,
        training);
  }
}
