package io.bellwether.examples.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The service as a program: {@code ServiceProgram FOLDER [PORT [HOST]]}. Ends, gracefully, when it
 * is told to by a signal.
 *
 * @since 0.1.0
 */
public final class ServiceProgram {

  private static final int LAST_PORT = 65_535;
  private static final String USAGE =
      "Say which folder holds the models: ServiceProgram FOLDER [PORT [HOST]]";

  private ServiceProgram() {}

  /**
   * Serves the models of a folder.
   *
   * @param args the folder; the port, 0 or nothing for a free one; the host to listen on, nothing
   *     for this machine only, 0.0.0.0 for everybody
   * @throws IOException if it cannot listen there
   */
  public static void main(String[] args) throws IOException {
    Optional<InetSocketAddress> listen = listen(args);
    if (listen.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
    }
    ScoringService service =
        ScoringService.start(Path.of(args[0]), listen.orElseThrow(), ServiceLimits.standard());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    System.out.println("serving " + service.versions().keySet() + " at " + service.address());
  }

  /** Where to listen; nothing if there are too few or too many words, no such port or host. */
  static Optional<InetSocketAddress> listen(String[] args) {
    String port = args.length > 1 ? args[1] : "0";
    if (args.length < 1 || args.length > 3 || !port.matches("\\d{1,5}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(port);
    if (number > LAST_PORT) {
      return Optional.empty();
    }
    InetSocketAddress address =
        new InetSocketAddress(args.length > 2 ? args[2] : "127.0.0.1", number);
    return address.isUnresolved() ? Optional.empty() : Optional.of(address);
  }
}
