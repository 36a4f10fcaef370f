package io.memoir.promises.disk.crash;

import io.memoir.CacheData;
import io.memoir.Persist;

/** Functions with bounds of all kinds, whose results say what they are. */
interface Parcels {

  int MOST_FEW = 100;

  long MOST_LIGHT_BYTES = 4_000_000;

  @CacheData(persist = Persist.DISK)
  Parcel any(int key);

  @CacheData(persist = Persist.DISK, maxEntries = MOST_FEW)
  Parcel few(int key);

  @CacheData(persist = Persist.DISK, maxSize = "4 MB")
  Parcel light(int key);

  @CacheData(persist = Persist.DISK, ttl = "2s")
  Parcel brief(int key);

  @CacheData(persist = Persist.DISK, ttl = "5s", maxEntries = MOST_FEW, maxSize = "4 MB")
  Parcel all(int key);
}
