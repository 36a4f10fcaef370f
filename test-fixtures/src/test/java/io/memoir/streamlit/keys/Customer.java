package io.memoir.streamlit.keys;

import io.memoir.CacheKey;

/** A row of a database as an object: its number says which one it is. */
public final class Customer {

  @CacheKey
  private final long id;

  private final Thread loader = new Thread("loads the rest when it is asked for");

  Customer(long id) {
    this.id = id;
  }

  /** Its number. */
  long id() {
    return id;
  }

  /** What loads the rest. */
  Thread loader() {
    return loader;
  }
}
