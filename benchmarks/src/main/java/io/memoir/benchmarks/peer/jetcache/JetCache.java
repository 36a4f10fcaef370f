package io.memoir.benchmarks.peer.jetcache;

import com.alicp.jetcache.anno.CacheConsts;
import com.alicp.jetcache.anno.config.EnableMethodCache;
import com.alicp.jetcache.anno.support.GlobalCacheConfig;
import com.alicp.jetcache.anno.support.JetCacheBaseBeans;
import com.alicp.jetcache.embedded.CaffeineCacheBuilder;
import com.alicp.jetcache.support.Fastjson2KeyConvertor;
import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.work.Functions;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Starts JetCache, in Spring, with one cached bean. */
public final class JetCache {

  private JetCache() {}

  /** Starts it. */
  public static OpenPeer open(Functions bodies) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(Caching.class);
    context.registerBean(GlobalCacheConfig.class, JetCache::configuration);
    context.registerBean("functions", Functions.class, () -> new JetCacheFunctions(bodies));
    context.refresh();
    return new OpenPeer(context.getBean("functions", Functions.class), context);
  }

  private static GlobalCacheConfig configuration() {
    GlobalCacheConfig configuration = new GlobalCacheConfig();
    configuration.setLocalCacheBuilders(Map.of(
        CacheConsts.DEFAULT_AREA,
        CaffeineCacheBuilder.createCaffeineCacheBuilder()
            .keyConvertor(Fastjson2KeyConvertor.INSTANCE)));
    configuration.setRemoteCacheBuilders(Map.of());
    configuration.setStatIntervalMinutes(0);
    return configuration;
  }

  /** Turns the annotations on. */
  @Configuration(proxyBeanMethods = false)
  @EnableMethodCache(basePackages = "io.memoir.benchmarks")
  @Import(JetCacheBaseBeans.class)
  static class Caching {}
}
