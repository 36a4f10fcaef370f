package io.memoir.mutation.generated;

/**
 * A place where an edit can be made.
 *
 * @param path the source file in the library
 * @param method the class and the method, as in {@code org/acme/Text.reverse}
 * @param what what the edit does
 * @param start where the replaced text begins
 * @param end where it ends
 * @param text what takes its place
 */
record Site(String path, String method, String what, int start, int end, String text) {

  String applyTo(String source) {
    return source.substring(0, start) + text + source.substring(end);
  }

  @Override
  public String toString() {
    return method + " at " + start + ": " + what;
  }
}
