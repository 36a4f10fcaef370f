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

  /** The right to use a resource. */
  public static final ClassName LEASE = ClassName.get("io.memoir.lease", "Lease");

  /** Why a call hits or misses. */
  public static final ClassName EXPLANATION =
      ClassName.get("io.memoir.runtime.explain", "Explanation");

  /** The superclass of what reads the user's classes for keys. */
  public static final ClassName FUNNEL = ClassName.get("io.memoir.runtime.shape", "Funnel");

  /** What takes the values that a funnel or a form reads. */
  public static final ClassName FIELD_SINK = ClassName.get("io.memoir.runtime.shape", "FieldSink");

  /** The superclass of what copies the user's classes. */
  public static final ClassName COPIER = ClassName.get("io.memoir.runtime.shape", "Copier");

  /** What copies the values that a copier meets. */
  public static final ClassName COPIES = ClassName.get("io.memoir.runtime.shape", "Copies");

  /** The superclass of what writes and reads the user's classes in files. */
  public static final ClassName FORM = ClassName.get("io.memoir.runtime.shape", "Form");

  /** What gives the values that a form has written. */
  public static final ClassName FIELD_SOURCE =
      ClassName.get("io.memoir.runtime.shape", "FieldSource");

  private RuntimeNames() {}
}
