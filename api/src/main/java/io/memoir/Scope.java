package io.memoir;

/**
 * Who shares the results of a function.
 *
 * <p>Source: Streamlit, parameter {@code scope} of {@code st.cache_data} and
 * {@code st.cache_resource}, which is {@code "global"} or {@code "session"}.
 */
public enum Scope {
  /** All callers. */
  GLOBAL,
  /**
   * The callers of one session: each has results of its own, with bounds of their own, and they go,
   * and are released, when the session is closed. A call outside of every session is an error. A
   * session is an {@code io.memoir.session.Session}, which a thread is inside of.
   */
  SESSION
}
