package io.bellwether.house.bad;

import java.util.logging.Logger;

/** Breaks: loggers are slf4j's. */
public final class Chatterbox {
  void chat() {
    Logger.getAnonymousLogger().info("hello");
  }

  void chatOnThePlatform() {
    System.getLogger("hello").log(System.Logger.Level.INFO, "hello");
  }
}
