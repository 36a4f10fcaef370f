package io.memoir.promises.async;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Whose results come later. */
interface Sources {

  @CacheData
  CompletableFuture<List<String>> load(String id);

  @CacheData(ttl = "10m", maxEntries = 2)
  CompletionStage<List<String>> bounded(String id);

  @CacheData(persist = Persist.DISK, ttl = "1h")
  CompletableFuture<List<String>> kept(String id);

  @CacheData
  CompletableFuture<String> query(String id, Object _connection);

  @CacheData
  CompletableFuture<Object> anything(String id);

  @CacheData
  CompletableFuture<Void> warmUp(String id);

  @CacheResource(validate = IsOpen.class, onRelease = Cut.class)
  CompletionStage<Wire> connect(String id);

  @CacheData
  int length(Wire wire);

  /** A resource, which notes what becomes of it. */
  final class Wire {
    int cuts;
    boolean isRefused;
  }

  /** Refuses wires. */
  final class IsOpen implements Predicate<Wire> {
    @Override
    public boolean test(Wire wire) {
      return !wire.isRefused;
    }
  }

  /** Releases wires. */
  final class Cut implements Consumer<Wire> {
    @Override
    public void accept(Wire wire) {
      wire.cuts++;
    }
  }
}
