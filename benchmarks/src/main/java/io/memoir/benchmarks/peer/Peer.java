package io.memoir.benchmarks.peer;

import io.memoir.benchmarks.peer.hand.CaffeineFunctions;
import io.memoir.benchmarks.peer.hand.JCacheFunctions;
import io.memoir.benchmarks.peer.hand.MapFunctions;
import io.memoir.benchmarks.peer.jetcache.JetCache;
import io.memoir.benchmarks.peer.micronaut.Micronaut;
import io.memoir.benchmarks.peer.spring.Spring;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Functions_Cached;
import io.memoir.runtime.Caches;

/** A cache that is compared; immutable. */
public enum Peer {
  /** The wrapper that Memoir generates. */
  MEMOIR("Memoir"),
  /** Caffeine, called by hand. */
  CAFFEINE("Caffeine"),
  /** ConcurrentHashMap, called by hand; it has no bound. */
  MAP("ConcurrentHashMap"),
  /** JSR 107 by Caffeine, by value, called by hand. */
  JCACHE("JCache by value"),
  /** Spring's annotation as it is by default. */
  SPRING("Spring"),
  /** Spring's annotation with {@code sync = true}. */
  SPRING_SYNC("Spring sync"),
  /** Micronaut's annotation as it is by default. */
  MICRONAUT("Micronaut"),
  /** Micronaut's annotation with {@code atomic = true}. */
  MICRONAUT_ATOMIC("Micronaut atomic"),
  /** JetCache's annotation, in memory. */
  JETCACHE("JetCache"),
  /** No cache: what the bodies cost. */
  NONE("no cache");

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  /** Its name for readers. */
  public String title() {
    return title;
  }

  /**
   * Starts the peer with empty caches around {@code bodies}, whose recursion goes through them.
   *
   * @param bodies what a miss runs
   * @return the running peer; the caller closes it
   */
  public OpenPeer open(Bodies bodies) {
    OpenPeer open = start(bodies);
    bodies.recurThrough(open.functions());
    return open;
  }

  private OpenPeer start(Functions bodies) {
    return switch (this) {
      case MEMOIR -> memoir(bodies);
      case CAFFEINE -> new OpenPeer(new CaffeineFunctions(bodies), () -> {});
      case MAP -> new OpenPeer(new MapFunctions(bodies), () -> {});
      case JCACHE -> jcache(bodies);
      case SPRING -> Spring.open(bodies);
      case SPRING_SYNC -> Spring.openSync(bodies);
      case MICRONAUT -> Micronaut.open(bodies);
      case MICRONAUT_ATOMIC -> Micronaut.openAtomic(bodies);
      case JETCACHE -> JetCache.open(bodies);
      default -> new OpenPeer(bodies, () -> {});
    };
  }

  private static OpenPeer memoir(Functions bodies) {
    Caches caches = Caches.builder().build();
    return new OpenPeer(new Functions_Cached(bodies, caches), caches);
  }

  private static OpenPeer jcache(Functions bodies) {
    JCacheFunctions functions = new JCacheFunctions(bodies);
    return new OpenPeer(functions, functions);
  }
}
