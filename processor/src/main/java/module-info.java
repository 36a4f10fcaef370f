/** The annotation processor of Memoir, a plug-in of the Java compiler. */
@SuppressWarnings("requires-automatic") // JavaPoet and the Auto-Service annotations.
module io.memoir.processor {
  requires com.palantir.javapoet;
  requires io.memoir.api;
  requires java.compiler;
  requires static com.google.auto.service;
  requires static jdk.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      io.memoir.processor.CacheProcessor;
}
