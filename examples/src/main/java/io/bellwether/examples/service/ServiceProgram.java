package io.bellwether.examples.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * The service as a program: {@code ServiceProgram FOLDER [PORT [HOST]]}. Ends, gracefully, when it
 * is told to by a signal.
 *
 * @since 0.1.0
 */
public final class ServiceProgram {

  private ServiceProgram() {}

  /**
   * Serves the models of a folder.
   *
   * @param args the folder; the port, 0 or nothing for a free one; the host to listen on, nothing
   *     for this machine only, 0.0.0.0 for everybody
   * @throws IOException if it cannot listen there
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 3) {
      System.err.println("Say which folder holds the models: ServiceProgram FOLDER [PORT [HOST]]");
      System.exit(2);
    }
    int port = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    String host = args.length > 2 ? args[2] : "127.0.0.1";
    ScoringService service =
        ScoringService.start(
            Path.of(args[0]), new InetSocketAddress(host, port), ServiceLimits.standard());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    System.out.println("serving " + service.versions().keySet() + " at " + service.address());
  }
}
