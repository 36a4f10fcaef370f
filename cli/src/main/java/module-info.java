/** The program {@code memoir}: looks at a cache directory, and cleans it up. */
@SuppressWarnings(
    "requires-automatic") // What measures letters for the progress bar has no descriptor.
module io.memoir.cli {
  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires io.memoir.api;
  requires io.memoir.runtime;
  requires me.tongfei.progressbar;
  requires static org.jspecify;

  opens io.memoir.cli to
      info.picocli;
}
