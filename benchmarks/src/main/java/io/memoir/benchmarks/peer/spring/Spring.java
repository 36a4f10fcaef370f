package io.memoir.benchmarks.peer.spring;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Limits;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Starts Spring with one cached bean. */
public final class Spring {

  private Spring() {}

  /** Starts it with the annotation's defaults. */
  public static OpenPeer open(Functions bodies) {
    return start(new SpringFunctions(bodies));
  }

  /** Starts it with {@code sync = true}. */
  public static OpenPeer openSync(Functions bodies) {
    return start(new SpringSyncFunctions(bodies));
  }

  private static OpenPeer start(Functions bean) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(Caching.class);
    context.registerBean(CacheManager.class, Spring::caches);
    context.registerBean("functions", Functions.class, () -> bean);
    context.refresh();
    return new OpenPeer(context.getBean("functions", Functions.class), context);
  }

  private static CacheManager caches() {
    CaffeineCacheManager manager = new CaffeineCacheManager();
    Limits.BY_FUNCTION.forEach((function, most) -> {
      Caffeine<Object, Object> caching = Caffeine.newBuilder();
      if (most != Limits.NONE) {
        caching.maximumSize(most);
      }
      manager.registerCustomCache(function, caching.build());
    });
    return manager;
  }

  /** Turns the annotations on. */
  @Configuration(proxyBeanMethods = false)
  @EnableCaching
  static class Caching {}
}
