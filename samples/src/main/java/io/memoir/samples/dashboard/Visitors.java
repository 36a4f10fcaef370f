package io.memoir.samples.dashboard;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All visitors, by their cookies. The session of one who has not come for half an hour is ended; so
 * is that of whoever has been away longest when there are too many.
 *
 * <p>Safe for any threads.
 */
final class Visitors implements AutoCloseable {
  static final Duration LONGEST_ABSENCE = Duration.ofMinutes(30);
  static final int MOST = 1000;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Those who came longest ago are first. */
  private final Map<String, Visitor> byCookie = new LinkedHashMap<>(16, 0.75f, true);

  Visitors(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins a request, to be ended by {@link #leave}.
   *
   * @param cookie what the request carries; one that nobody was given is none
   * @return who has that cookie, or somebody new
   */
  Visitor enter(@Nullable String cookie) {
    Instant now = clock.instant();
    Visitor visitor;
    List<Visitor> gone;
    synchronized (byCookie) {
      gone = removeThoseAway(now);
      Visitor known = cookie == null ? null : byCookie.get(cookie);
      visitor = known == null ? new Visitor(newCookie(), now) : known;
      byCookie.put(visitor.cookie(), visitor);
      visitor.begin(now);
    }
    gone.forEach(each -> each.session().close());
    return visitor;
  }

  private List<Visitor> removeThoseAway(Instant now) {
    List<Visitor> gone = new ArrayList<>();
    Iterator<Visitor> all = byCookie.values().iterator();
    while (all.hasNext()) {
      Visitor each = all.next();
      boolean tooMany = byCookie.size() >= MOST && each.isAway();
      if (tooMany || each.isAwaySince(now.minus(LONGEST_ABSENCE))) {
        all.remove();
        gone.add(each);
      }
    }
    return gone;
  }

  private String newCookie() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Ends a request. */
  void leave(Visitor visitor) {
    synchronized (byCookie) {
      visitor.end(clock.instant());
    }
  }

  int count() {
    synchronized (byCookie) {
      return byCookie.size();
    }
  }

  /** Ends all sessions. */
  @Override
  public void close() {
    List<Visitor> gone;
    synchronized (byCookie) {
      gone = List.copyOf(byCookie.values());
      byCookie.clear();
    }
    gone.forEach(each -> each.session().close());
  }
}
