/** The annotations of Memoir and the few types that users implement; needs nothing but the JDK. */
@SuppressWarnings("module") // Those that the qualified exports name are compiled after this one.
module io.memoir.api {
  requires static org.jspecify;

  exports io.memoir;
  exports io.memoir.hook;
  exports io.memoir.size to
      io.memoir.cli,
      io.memoir.processor,
      io.memoir.runtime;
  exports io.memoir.spinner to
      io.memoir.processor,
      io.memoir.runtime;
  exports io.memoir.ttl to
      io.memoir.cli,
      io.memoir.processor,
      io.memoir.runtime;
  exports io.memoir.version to
      io.memoir.processor,
      io.memoir.runtime;
}
