/** Loggers of SLF4J whose lines are replayed with results. */
module io.memoir.slf4j {
  requires transitive io.memoir.runtime;
  requires static org.jspecify;
  requires transitive org.slf4j;

  exports io.memoir.slf4j;

  provides io.memoir.spi.LogBridge with
      io.memoir.slf4j.Slf4jBridge;
}
