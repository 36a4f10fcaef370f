package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.collect.Collection.Sizes;
import io.memoir.runtime.disk.collect.ResultFile.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a collection does. For one thread. */
final class Tally {

  private final Map<State, Long> byState = new EnumMap<>(State.class);
  private long superseded;
  private long leftovers;
  private long evicted;
  private long freedBytes;

  void removed(ResultFile file, boolean isSuperseded) {
    if (isSuperseded) {
      superseded++;
    } else {
      byState.merge(file.state(), 1L, Long::sum);
    }
    freedBytes += file.bytes();
  }

  void leftover(long bytes) {
    leftovers++;
    freedBytes += bytes;
  }

  void evicted(ResultFile file) {
    evicted++;
    freedBytes += file.bytes();
  }

  private long count(State state) {
    return byState.getOrDefault(state, 0L);
  }

  Collection collection(List<ResultFile> kept) {
    long bytes = kept.stream().mapToLong(ResultFile::bytes).sum();
    return new Collection(
        true,
        count(State.EXPIRED),
        count(State.CLEARED),
        count(State.DAMAGED),
        superseded,
        leftovers,
        evicted,
        new Sizes(freedBytes, bytes, kept.size()));
  }
}
