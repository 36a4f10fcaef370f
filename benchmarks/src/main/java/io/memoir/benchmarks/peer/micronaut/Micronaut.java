package io.memoir.benchmarks.peer.micronaut;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Limits;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Starts Micronaut with one cached bean. */
public final class Micronaut {

  private Micronaut() {}

  /** Starts it with the annotation's defaults. */
  public static OpenPeer open(Functions bodies) {
    return start(bodies, MicronautFunctions.class);
  }

  /** Starts it with {@code atomic = true}. */
  public static OpenPeer openAtomic(Functions bodies) {
    return start(bodies, MicronautAtomicFunctions.class);
  }

  private static OpenPeer start(Functions bodies, Class<? extends Functions> bean) {
    ApplicationContext context = ApplicationContext.builder(caches())
        .singletons(new Delegate(bodies))
        .deduceEnvironment(false)
        .banner(false)
        .start();
    return new OpenPeer(context.getBean(bean), context);
  }

  private static Map<String, Object> caches() {
    Map<String, Object> properties = new HashMap<>();
    Limits.BY_FUNCTION.forEach((function, most) -> {
      String cache =
          "micronaut.caches." + function.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      // A cache is there once any of its properties is.
      properties.put(cache + ".charset", "UTF-8");
      if (most != Limits.NONE) {
        properties.put(cache + ".maximum-size", most);
      }
    });
    return properties;
  }
}
