package io.memoir.streamlit.resource;

import java.util.function.Predicate;

/** Refuses what has been closed. */
public final class IsOpen implements Predicate<Session> {

  @Override
  public boolean test(Session session) {
    return session.isOpen();
  }
}
