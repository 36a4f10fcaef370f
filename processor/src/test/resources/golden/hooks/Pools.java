package com.acme.hooks;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.hook.EvictionReason;
import io.memoir.hook.KeyArguments;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

interface Pools {
  @CacheResource(validate = Serves.class, cacheIf = IsOpen.class, onRelease = Retire.class)
  Pool open(String url, int size, String _password);

  @CacheResource(validate = Serves.class)
  Pool serving(List<String> urls);

  @CacheData(maxEntries = 10, cacheIf = IsFound.class, onEvict = Note.class)
  String find(String name);

  interface Pool {
    boolean isOpen();
  }

  final class Serves implements BiPredicate<Pool, KeyArguments> {
    @Override
    public boolean test(Pool pool, KeyArguments arguments) {
      return pool.isOpen();
    }
  }

  final class IsOpen implements Predicate<Pool> {
    @Override
    public boolean test(Pool pool) {
      return pool.isOpen();
    }
  }

  final class Retire implements BiConsumer<Pool, EvictionReason> {
    @Override
    public void accept(Pool pool, EvictionReason reason) {}
  }

  final class IsFound implements Predicate<String> {
    @Override
    public boolean test(String found) {
      return !found.isEmpty();
    }
  }

  final class Note implements BiConsumer<String, EvictionReason> {
    @Override
    public void accept(String found, EvictionReason reason) {}
  }
}
