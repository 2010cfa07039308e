package io.bellwether.house;

import java.util.Set;

/**
 * What library code must not touch. An entry without parentheses means every overload, one with
 * parentheses exactly that one; an entry of a class means its heirs too.
 */
final class ForbiddenMembers {

  static final Set<String> CONSOLE =
      Set.of(
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in",
          "java.lang.System.console",
          "java.lang.System.exit",
          "java.lang.Runtime.exit",
          "java.lang.Runtime.halt",
          "java.lang.Throwable.printStackTrace()");

  static final Set<String> CLASSES_BY_NAME =
      Set.of("java.lang.Class.forName", "java.lang.ClassLoader.loadClass");

  static final Set<String> RANDOMNESS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.SplittableRandom.<init>()",
          "java.util.Collections.shuffle(java.util.List)",
          "java.util.UUID.randomUUID",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "java.util.random.RandomGeneratorFactory.create()");

  /** Types, with their heirs (ThreadLocalRandom and SecureRandom are Randoms). */
  static final Set<String> RANDOM_TYPES = Set.of("java.util.Random");

  static final Set<String> LOGGERS = Set.of("java.lang.System.getLogger");

  static final Set<String> LOGGER_TYPES =
      Set.of(
          "java.util.logging.Logger",
          "java.lang.System$Logger",
          "org.apache.commons.logging.Log",
          "org.apache.log4j.Category",
          "org.apache.logging.log4j.Logger",
          "org.slf4j.simple.SimpleLogger");

  static final Set<String> SURROUNDINGS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.setProperty",
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Runtime.availableProcessors",
          "java.nio.charset.Charset.defaultCharset",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.system",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.LocalTime.now",
          "java.time.MonthDay.now",
          "java.time.OffsetDateTime.now",
          "java.time.OffsetTime.now",
          "java.time.Year.now",
          "java.time.YearMonth.now",
          "java.time.ZoneId.systemDefault",
          "java.time.ZonedDateTime.now",
          "java.util.Calendar.getInstance",
          "java.util.Date.<init>()",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault");

  private ForbiddenMembers() {}
}
