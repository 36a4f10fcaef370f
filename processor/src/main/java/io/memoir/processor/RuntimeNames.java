package io.memoir.processor;

import com.palantir.javapoet.ClassName;

/**
 * The classes of the runtime that generated code names. The processor does not depend on the
 * runtime; a test compares these names with it.
 */
public final class RuntimeNames {

  /** What a wrapper opens its functions with. */
  public static final ClassName CACHES = ClassName.get("io.memoir.runtime", "Caches");

  /** The superclass of handles of data. */
  public static final ClassName DATA_CACHE = ClassName.get("io.memoir.runtime", "DataCache");

  /** The superclass of handles of resources. */
  public static final ClassName RESOURCE_CACHE =
      ClassName.get("io.memoir.runtime", "ResourceCache");

  /** One call of a function. */
  public static final ClassName CALL = ClassName.get("io.memoir.runtime.call", "Call");

  private RuntimeNames() {}
}
