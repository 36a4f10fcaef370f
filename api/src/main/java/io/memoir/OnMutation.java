package io.memoir;

/**
 * What is done when the content of a shared result is not what it was when it was stored, because
 * somebody who got the instance has changed it.
 *
 * <p>With {@link #WARN} and {@link #FAIL} the whole content is read when a result is stored and
 * again on each access, as that of an argument is for a key: what counts as content, and what the
 * hash functions of the function do, is the same. The members that are named {@code _…} or carry
 * {@link Unhashed} may change.
 *
 * <p>Source: Streamlit, {@code st.cache}, the annotation before {@code st.cache_data}. It warned on
 * each access, and {@code allow_output_mutation=True} is {@link #IGNORE}.
 */
public enum OnMutation {
  /** Nothing: no content is ever read. For what is meant to change, such as a connection pool. */
  IGNORE,

  /**
   * A warning is logged (logger {@code io.memoir.mutation}), once for each change that is noticed,
   * and the caller gets the changed instance all the same.
   */
  WARN,

  /**
   * The caller that finds the change gets a {@code MutatedResultException}. The changed result is
   * of no use to anybody: the access after that drops it, releases it and makes a new one.
   */
  FAIL
}
