/** The runtime of Memoir: what generated wrappers call, and what programs and tests hold. */
// FST has no module descriptor; the command line and the bridge to SLF4J are compiled after this
// one.
@SuppressWarnings({"requires-automatic", "module"})
module io.memoir.runtime {
  requires transitive io.memoir.api;
  requires static org.jspecify;
  requires com.fasterxml.jackson.core;
  requires fst;
  requires java.management;
  requires java.sql;
  requires jdk.unsupported;
  requires org.objectweb.asm;

  exports io.memoir.elements;
  exports io.memoir.error;
  exports io.memoir.inputs;
  exports io.memoir.lease;
  exports io.memoir.runtime;
  exports io.memoir.runtime.call;
  exports io.memoir.runtime.config to
      io.memoir.cli;
  exports io.memoir.runtime.config.source to
      io.memoir.cli;
  exports io.memoir.runtime.disk.collect to
      io.memoir.cli;
  exports io.memoir.runtime.disk.file to
      io.memoir.cli;
  exports io.memoir.runtime.disk.folder to
      io.memoir.cli;
  exports io.memoir.runtime.disk.lock to
      io.memoir.cli;
  exports io.memoir.runtime.disk.log to
      io.memoir.cli;
  exports io.memoir.runtime.explain;
  exports io.memoir.runtime.log to
      io.memoir.slf4j;
  exports io.memoir.runtime.shape;
  exports io.memoir.session;
  exports io.memoir.spi;
  exports io.memoir.warm;

  uses io.memoir.spi.LogBridge;
}
