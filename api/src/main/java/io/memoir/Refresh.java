package io.memoir;

/**
 * What happens to a result whose {@code ttl} has passed, when it is asked for again.
 *
 * <p>Source: Streamlit, {@code st.cache_data} and {@code st.cache_resource}, parameter
 * {@code refresh_mode}. There it excludes {@code persist}; here the two work together.
 */
public enum Refresh {
  /** The call that asks runs the method, and waits for it. */
  FOREGROUND,
  /**
   * The call gets the old result at once, and the method is run in a thread of the cache, whose
   * result takes the place of the old one. An old result is used so until {@code staleFor} has
   * passed too; then a call waits as with {@link #FOREGROUND}.
   */
  BACKGROUND
}
