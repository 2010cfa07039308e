package io.bellwether.ml;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.contract.WrongKind;
import io.bellwether.ml.basket.BasketWrongInputTest;
import io.bellwether.ml.linear.LinearWrongInputTest;
import io.bellwether.ml.svm.SvmWrongInputTest;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The wrong inputs of ml are many and of all kinds. */
class WrongInputTableTest {

  @Test
  void isLargeAndOfAllKinds() {
    List<WrongInput> rows =
        Stream.of(
                LinearWrongInputTest.rows(),
                SvmWrongInputTest.rows(),
                BasketWrongInputTest.rows(),
                ModelFileWrongInputTest.rows())
            .flatMap(each -> each)
            .toList();
    WrongInputs.requireComplete(rows, 100, EnumSet.complementOf(EnumSet.of(WrongKind.HORIZON)));
  }
}
