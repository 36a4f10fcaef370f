package io.memoir.runtime.disk;

import io.memoir.runtime.disk.ResultFolder.Read;
import io.memoir.runtime.disk.file.Bytes;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.file.Times;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.disk.lock.Uninterrupted;
import io.memoir.runtime.disk.log.DepartureLog;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Counters;
import io.memoir.runtime.result.Lasting;
import io.memoir.spi.CodecException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function on disk, as one process sees them.
 *
 * <p>Safe for any threads.
 */
final class DiskResults implements Lasting {

  private static final int NONCE_BYTES = 16;

  private final DiskStore store;
  private final DiskFunction function;
  private final byte[] functionId;
  private final FunctionFolder folder;
  private final ResultFolder files;
  private final FunctionClears clears;
  private final Troubles troubles;
  private final Bounding bounding;
  private final Uses uses;
  private volatile @Nullable Memory memory;

  /** Set if a clear could not be written down: nothing that is older is read any more. */
  private volatile long distrustedMillis = Long.MIN_VALUE;

  DiskResults(DiskStore store, DiskFunction function) {
    this.store = store;
    this.function = function;
    this.functionId = function.version().id();
    this.folder = new FunctionFolder(store, function);
    Path path = folder.path();
    this.files = new ResultFolder(path, function.codec(), store.settings().seal());
    this.clears = new FunctionClears(store, path, functionId);
    this.troubles = new Troubles(function.version().name());
    DepartureLog departures = new DepartureLog(path.resolve(FileNames.DEPARTURES));
    this.bounding = new Bounding(function, files, departures, troubles);
    this.uses = new Uses(files);
  }

  @Override
  public void beside(Memory besides, Counters counters) {
    memory = besides;
    troubles.countIn(counters);
  }

  @Override
  public Attempt begin(Object key, Digest digest) {
    DiskAttempt attempt = new DiskAttempt(this, key, digest.toBytes());
    attempt.begin();
    return attempt;
  }

  String name() {
    return function.version().name();
  }

  Troubles troubles() {
    return troubles;
  }

  Subject subject(byte[] key) {
    return new Subject(
        Bytes.of(functionId),
        Bytes.of(key),
        Bytes.of(function.types().get().fingerprint()),
        function.codec().id());
  }

  /** What an execution that begins now notes. */
  Stamp stamp() {
    return clears.stamp();
  }

  /** Takes notice of what other processes have cleared; false if that cannot be found out. */
  boolean look() {
    try {
      Uninterrupted.run(() -> {
        folder.open();
        return folder;
      });
    } catch (IOException | UnsupportedOperationException e) {
      troubles.met(Troubles.Kind.LOCKING, e);
    }
    try {
      Memory besides = memory;
      if (clears.look() && besides != null) {
        bounding.clear();
        besides.forget();
      }
      return true;
    } catch (IOException e) {
      troubles.met(Troubles.Kind.READING, e);
      return false;
    }
  }

  /**
   * Reads a result; a {@link Read}, or the {@link Miss} that says why not.
   *
   * @param trouble is told what is wrong with the file, if something is
   */
  Object find(Object key, Subject subject, Consumer<Object> trouble) {
    String name = FileNames.result(subject.key().toArray());
    try {
      Object found = Uninterrupted.run(
          () -> files.read(name, function.types().get(), header -> refusal(header, subject)));
      if (found instanceof Read read && !function.returnType().admits(read.result())) {
        trouble.accept(Miss.DAMAGED);
        return Miss.DAMAGED;
      } else if (found instanceof Read read) {
        bounding.read(key, name, read.size());
        uses.note(name);
        lookAside();
      } else if (found instanceof Miss miss && miss.isTrouble()) {
        trouble.accept(miss);
      }
      return found;
    } catch (IOException e) {
      trouble.accept(e);
      return Miss.UNREADABLE;
    }
  }

  private @Nullable Miss refusal(Header header, Subject wanted) {
    Miss other = ResultFolder.compare(header.subject(), wanted);
    if (other != null) {
      return other;
    }
    if (!clears.spares(header.stamp(), wanted.key().toArray())
        || header.times().createdMillis() <= distrustedMillis) {
      return Miss.CLEARED;
    }
    return header.times().isExpired(store.nowMillis(), function.ttlMillis()) ? Miss.EXPIRED : null;
  }

  /** How long ago a result was made. */
  long ageMillis(Times times) {
    long now = store.nowMillis();
    long created = times.createdMillis();
    return now > created ? Math.min(Long.MAX_VALUE, now - Math.max(0, created)) : 0;
  }

  /** Where the lock for computing one result is. */
  long place(byte[] key) {
    byte[] mixed = new byte[Long.BYTES];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (byte) (key[i] ^ functionId[i]);
    }
    return Places.RESULT.of(mixed);
  }

  /** The right to compute one result; null if another one has it. */
  LockFile.@Nullable Hold tryLock(long place) throws IOException {
    return store.locks().tryLock(place);
  }

  /** Keeps a result; false if that did not work or was not to be. */
  boolean store(Object key, Subject subject, Stamp begun, @Nullable Object result, long loadNanos)
      throws CodecException {
    try {
      return Uninterrupted.run(() -> write(key, subject, begun, result, loadNanos));
    } catch (IOException e) {
      troubles.met(Troubles.Kind.WRITING, e);
      return false;
    }
  }

  private boolean write(
      Object key, Subject subject, Stamp begun, @Nullable Object result, long loadNanos)
      throws IOException, CodecException {
    String name = FileNames.result(subject.key().toArray());
    Stamp stamp = stampFor(begun, subject.key().toArray());
    if (stamp == null) {
      // Whoever has cleared: what is about to be kept in memory is not to be kept either.
      look();
      clears.heal();
      return false;
    }
    byte[] nonce = new byte[NONCE_BYTES];
    ThreadLocalRandom.current().nextBytes(nonce);
    Header header =
        new Header(subject, times(loadNanos), stamp, result == null, Bytes.of(nonce), 0);
    long most = Math.min(function.mostBytes(), store.settings().mostBytes());
    long size = files.write(
        header, result, function.types().get(), store.aside(folder.path(), "result"), most);
    bounding.written(key, name, size);
    store.housekeeper().wrote(size);
    lookAside();
    return true;
  }

  private @Nullable Stamp stampFor(Stamp begun, byte[] key) throws IOException {
    try {
      return clears.stampFor(begun, key);
    } catch (NoSuchFileException e) {
      makeFolder();
      return clears.stampFor(begun, key);
    }
  }

  private void makeFolder() throws IOException {
    if (folder.make()) {
      bounding.startEmpty();
    }
  }

  private Times times(long loadNanos) {
    long now = store.nowMillis();
    long ttl = function.ttlMillis();
    return new Times(now, ttl > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + ttl, loadNanos);
  }

  /** Has somebody else look at the folder, if it was not and the bounds ask for it. */
  private void lookAside() {
    if (bounding.isNeeded() && !bounding.isComplete()) {
      store.housekeeper().soon(this);
    }
  }

  void trim() {
    bounding.trim(memory);
  }

  /** Looks at the folder, and removes what is too much. */
  void lookAndTrim() {
    bounding.look();
    trim();
  }

  boolean isStale() {
    return bounding.isNeeded() && bounding.isStale();
  }

  @Override
  public void clear(Digest digest) {
    byte[] key = digest.toBytes();
    append(key);
    try {
      bounding.clear(FileNames.result(key));
    } catch (IOException e) {
      troubles.met(Troubles.Kind.REMOVING, e);
    }
  }

  @Override
  public void clear() {
    append(null);
    bounding.clear();
    try {
      for (DiskIndex.Found file : Uninterrupted.run(files::list)) {
        bounding.clear(file.name());
      }
    } catch (IOException e) {
      troubles.met(Troubles.Kind.REMOVING, e);
    }
  }

  /** Tells all processes, and first of all this one. */
  private void append(byte @Nullable [] key) {
    try {
      Uninterrupted.run(() -> {
        makeFolder();
        clears.append(key);
        return clears;
      });
    } catch (IOException e) {
      distrustedMillis = store.nowMillis();
      clears.appendLater(key);
      troubles.met(Troubles.Kind.CLEARING, e);
    }
  }

  @Override
  public void evicted(List<Object> keys) {
    bounding.evicted(keys);
  }

  @Override
  public void expired(List<Object> keys) {
    bounding.expired(keys);
  }

  @Override
  public boolean isBounded() {
    return bounding.isNeeded();
  }

  @Override
  public long bytes() {
    return bounding.bytes();
  }

  /** Whether this process has looked for a result yet. */
  boolean isInUse() {
    return folder.isOpen();
  }

  void flush() {
    uses.flush();
  }

  /** The directory was made anew. */
  void reopen() {
    folder.reopen();
  }

  /** Writes down what is only known here. */
  void close() {
    Memory besides = memory;
    if (bounding.isNeeded() && bounding.isStale() && !bounding.isComplete()) {
      lookAndTrim();
    }
    uses.end(besides == null ? List.of() : bounding.names(besides.keysByUse()));
    folder.close();
  }
}
