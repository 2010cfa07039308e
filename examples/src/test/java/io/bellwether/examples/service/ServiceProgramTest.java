package io.bellwether.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProgramTest {

  @Test
  void listensOnThisMachineOnlyUnlessToldOtherwise() {
    InetAddress here = InetAddress.getLoopbackAddress();

    assertThat(listen("models")).hasValue(new InetSocketAddress(here, 0));
    assertThat(listen("models 8080")).hasValue(new InetSocketAddress(here, 8080));
    assertThat(listen("models 65535 0.0.0.0")).hasValue(new InetSocketAddress(65_535));
  }

  /** The host is no name at all, so that no name server is asked for long. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "models 8080 localhost now",
        "models port",
        "models -1",
        "models 65536",
        "models 99999999999",
        "models 80.5",
        "models 8080 no..such..host"
      })
  void wantsAFolderAPortAndAHostThatThereIs(String line) {
    assertThat(listen(line)).isEmpty();
    assertThat(ServiceProgram.listen(new String[0])).isEmpty();
  }

  private static Optional<InetSocketAddress> listen(String line) {
    return ServiceProgram.listen(line.split(" ", -1));
  }
}
