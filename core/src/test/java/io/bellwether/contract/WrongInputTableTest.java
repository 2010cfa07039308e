package io.bellwether.contract;

import io.bellwether.data.CsvWrongInputTest;
import io.bellwether.data.DatasetWrongInputTest;
import io.bellwether.persist.ModelFileWrongInputTest;
import io.bellwether.pipeline.PipelineWrongInputTest;
import io.bellwether.selection.SelectionWrongInputTest;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The wrong inputs of core are many and of all kinds. */
class WrongInputTableTest {

  @Test
  void isLargeAndOfAllKinds() {
    List<WrongInput> rows =
        Stream.of(
                CsvWrongInputTest.rows(),
                DatasetWrongInputTest.rows(),
                ModelFileWrongInputTest.rows(),
                PipelineWrongInputTest.rows(),
                SelectionWrongInputTest.rows())
            .flatMap(each -> each)
            .toList();
    WrongInputs.requireComplete(
        rows, 120, EnumSet.complementOf(EnumSet.of(WrongKind.HORIZON, WrongKind.BASKETS)));
  }
}
