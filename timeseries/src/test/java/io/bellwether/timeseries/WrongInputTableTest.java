package io.bellwether.timeseries;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.contract.WrongKind;
import io.bellwether.timeseries.arima.ArimaWrongInputTest;
import io.bellwether.timeseries.catalogue.PlanWrongInputTest;
import io.bellwether.timeseries.compose.ComposeWrongInputTest;
import io.bellwether.timeseries.diagnose.DiagnoseWrongInputTest;
import io.bellwether.timeseries.smoothing.SmoothingWrongInputTest;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The wrong inputs of timeseries are many and of all kinds. */
class WrongInputTableTest {

  @Test
  void isLargeAndOfAllKinds() {
    List<WrongInput> rows =
        Stream.of(
                SeriesWrongInputTest.rows(),
                PanelWrongInputTest.rows(),
                ArimaWrongInputTest.rows(),
                SmoothingWrongInputTest.rows(),
                DiagnoseWrongInputTest.rows(),
                ComposeWrongInputTest.rows(),
                PlanWrongInputTest.rows())
            .flatMap(each -> each)
            .toList();
    WrongInputs.requireComplete(rows, 120, EnumSet.complementOf(EnumSet.of(WrongKind.BASKETS)));
  }
}
