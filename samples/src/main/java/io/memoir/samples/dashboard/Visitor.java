package io.memoir.samples.dashboard;

import io.memoir.session.Session;
import java.time.Instant;
import java.util.Map;

/**
 * Whoever comes with the same cookie: a session, and what was chosen last.
 *
 * <p>Safe for any threads: one visitor can have several requests under way.
 */
final class Visitor {
  private final String cookie;
  private final Session session = Session.open();
  private volatile Map<String, Object> values = Form.initial();

  // Guarded by the visitors' lock.
  private int requests;
  private Instant lastUse;

  Visitor(String cookie, Instant now) {
    this.cookie = cookie;
    this.lastUse = now;
  }

  /** Tells this visitor from all others; a secret. */
  String cookie() {
    return cookie;
  }

  Session session() {
    return session;
  }

  /** What was chosen last; a request goes on with the values that it has begun with. */
  Map<String, Object> values() {
    return values;
  }

  void choose(Map<String, Object> chosen) {
    values = chosen;
  }

  void begin(Instant now) {
    requests++;
    lastUse = now;
  }

  void end(Instant now) {
    requests--;
    lastUse = now;
  }

  boolean isAway() {
    return requests == 0;
  }

  boolean isAwaySince(Instant time) {
    return requests == 0 && !lastUse.isAfter(time);
  }
}
