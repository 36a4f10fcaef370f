package io.memoir;

/**
 * Where the results of a function annotated with {@link CacheData} are kept besides memory.
 *
 * <p>Source: Streamlit, {@code st.cache_data}, parameter {@code persist}, which is {@code None} or
 * {@code "disk"}.
 */
public enum Persist {
  /** Nowhere: results go with the process. */
  NONE,
  /**
   * In files of the user's cache directory, or of the one that is configured: results outlive the
   * process, and all processes of the machine share them.
   */
  DISK
}
