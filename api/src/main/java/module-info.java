/** The annotations of Memoir and the few types that users implement; needs nothing but the JDK. */
module io.memoir.api {
  requires static org.jspecify;

  exports io.memoir;
}
