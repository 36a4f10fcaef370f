package com.acme.source;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import io.memoir.Source;
import java.util.List;

/** Says of each function which code counts. */
public interface Models {
  @CacheData(persist = Persist.DISK)
  int deep(String name);

  @CacheData(source = Source.DEEP)
  int said(String name);

  @CacheData(source = Source.BODY, ttl = "1h")
  int body(String name);

  @CacheData(source = Source.MODULE, dependsOn = Plugin.class)
  int module(String name);

  @CacheData(version = "2024-05 \"model\" $L")
  int pinned(String name, Object _seed);

  @CacheData(
      version = "",
      dependsOn = {})
  int nothing(String name);

  @CacheResource(
      dependsOn = {Plugin.class, Plugins.class, Plugin.Inner.class},
      maxEntries = 2)
  Plugin load(String name);

  @CacheResource(version = "3")
  Plugin pinnedResource();

  /** Found by a service loader. */
  interface Plugin {
    /** Its part. */
    final class Inner {}
  }

  /** Generic, so a class literal is erased. */
  interface Plugins<T extends Plugin> extends List<T> {}
}
