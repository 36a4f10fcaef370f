/** The runtime of Memoir: what generated wrappers call, and what programs and tests hold. */
@SuppressWarnings("requires-automatic") // FST has no module descriptor.
module io.memoir.runtime {
  requires transitive io.memoir.api;
  requires static org.jspecify;
  requires com.fasterxml.jackson.core;
  requires fst;
  requires java.sql;
  requires jdk.unsupported;
  requires org.objectweb.asm;

  exports io.memoir.error;
  exports io.memoir.runtime;
  exports io.memoir.runtime.call;
  exports io.memoir.runtime.shape;
  exports io.memoir.spi;
}
