package io.memoir.runtime.disk;

import io.memoir.runtime.disk.DiskAttempt.Wanted;
import io.memoir.runtime.disk.ResultFolder.Read;
import io.memoir.runtime.disk.Troubles.Kind;
import io.memoir.runtime.disk.Troubles.Trouble;
import io.memoir.runtime.disk.file.Contents;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.file.Times;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.guide.Answered;
import io.memoir.runtime.disk.guide.Guides;
import io.memoir.runtime.disk.guide.Trail;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.disk.lock.Uninterrupted;
import io.memoir.runtime.disk.log.DepartureLog;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Counters;
import io.memoir.runtime.result.Lasting;
import io.memoir.spi.CodecException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function on disk, as one process sees them.
 *
 * <p>Safe for any threads.
 */
final class DiskResults implements Lasting {

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
    this.uses = new Uses(files, function.isBounded());
    this.bounding = new Bounding(function, files, uses, departures, troubles);
  }

  @Override
  public void beside(Memory besides, Counters counters) {
    memory = besides;
    troubles.countIn(counters);
  }

  @Override
  public Attempt begin(Object key, Digest digest) {
    return DiskAttempt.begin(this, key, digest, Wanted.KEPT);
  }

  @Override
  public Attempt renew(Object key, Digest digest, boolean waits) {
    return DiskAttempt.begin(this, key, digest, Wanted.fresh(waits));
  }

  @Override
  public Attempt replace(Object key, Digest digest) {
    return DiskAttempt.begin(this, key, digest, Wanted.NONE);
  }

  @Override
  public Explanation explain(Digest digest) {
    Subject plain = subject(digest.toBytes());
    return folder
        .inspection(function.lifespan(), clears.distrustedMillis())
        .explain(plain, guides(), digest);
  }

  DiskFunction function() {
    return function;
  }

  Troubles troubles() {
    return troubles;
  }

  Subject subject(byte[] key) {
    return function.subject(functionId, key);
  }

  /** What an execution that begins now notes. */
  Stamp stamp() {
    return clears.stamp();
  }

  /** Takes notice of what other processes have cleared; false if that cannot be found out. */
  boolean look() {
    try {
      folder.open();
    } catch (IOException | UnsupportedOperationException e) {
      troubles.met(Kind.LOCKING, e);
    }
    try {
      Memory besides = memory;
      if (clears.look() && besides != null) {
        bounding.clear();
        besides.forget();
      }
      return true;
    } catch (IOException e) {
      troubles.met(Kind.READING, e);
      return false;
    }
  }

  /**
   * Reads a result; a {@link Read}, or the {@link Miss} that says why not.
   *
   * @param trouble whose look it is; is told what is wrong with the file, if something is
   */
  Object find(Object key, Subject subject, DiskAttempt trouble) {
    String name = FileNames.result(subject);
    try {
      Object found = Uninterrupted.run(new Lookup(this, files, name, subject, trouble));
      if (found instanceof Read read && !function.returnType().admits(read.result())) {
        trouble.accept(new Trouble(Kind.READING, () -> Miss.DAMAGED));
        return Miss.DAMAGED;
      } else if (found instanceof Read read) {
        bounding.read(key, name, read.size());
        lookAside();
      } else if (found instanceof Miss miss && miss.isTrouble()) {
        trouble.accept(new Trouble(Kind.READING, () -> miss));
      }
      return found;
    } catch (IOException e) {
      trouble.accept(new Trouble(Kind.READING, () -> e));
      return Miss.UNREADABLE;
    }
  }

  /** Why a file with this header is not read; null if it is. */
  @Nullable
  Miss refusal(Header header, Subject wanted, Consumer<Trouble> trouble) {
    Miss other = ResultFolder.compare(header.subject(), wanted);
    if (other != null) {
      if (other == Miss.OTHER_TYPES) {
        trouble.accept(new Trouble(Kind.CHANGED, () -> folder.change(header.subject(), wanted)));
      }
      return other;
    }
    if (!clears.spares(header)) {
      return Miss.CLEARED;
    }
    return function.lifespan().isKept(header, store.nowMillis()) ? null : Miss.EXPIRED;
  }

  /** Where the lock for computing one result is. */
  long place(byte[] key) {
    return Places.RESULT.of(key, functionId);
  }

  DiskStore store() {
    return store;
  }

  /** Which inputs to ask for; made where that is needed, which is not where a program starts. */
  Guides guides() {
    return new Guides(folder.path(), store.settings().seal(), function.inputs());
  }

  /** Which inputs decide about results for the same arguments, those of the newest run first. */
  List<Trail> trails(Subject plain) {
    try {
      return Uninterrupted.run(() -> guides().read(plain, clears::spares));
    } catch (IOException e) {
      troubles.met(Kind.READING, e);
      return List.of();
    }
  }

  /** Keeps a result; the length of its file, 0 if that did not work or was not to be. */
  long store(DiskAttempt attempt, Answered inputs, Subject subject, Product product)
      throws CodecException {
    try {
      return Uninterrupted.run(() -> write(attempt, inputs, subject, product));
    } catch (IOException e) {
      troubles.met(Kind.WRITING, e);
      return 0;
    }
  }

  private long write(DiskAttempt attempt, Answered inputs, Subject subject, Product product)
      throws IOException, CodecException {
    String name = FileNames.result(subject);
    Stamp stamp = stampFor(attempt, subject.arguments().toArray());
    if (stamp == null) {
      // Whoever has cleared: what is about to be kept in memory is not to be kept either.
      look();
      clears.heal();
      return 0;
    }
    Times times = Times.of(store.nowMillis(), function.lifespan().keptMillis(), product.nanos());
    Header header = Header.fresh(subject, times, stamp, Contents.of(product));
    long most = Math.min(function.limits().bytes(), store.settings().mostBytes());
    long size = files.write(
        header, product, function.types().get(), store.aside(folder.path(), "result"), most);
    folder.noteTypes(subject);
    bounding.written(attempt.keyOf(inputs), name, size);
    if (subject.hasInputs()) {
      // After the result: a guide without any is removed.
      guides().add(inputs.trail(), header, clears::spares, store.aside(folder.path(), "guide"));
      bounding.remove(FileNames.result(subject.withKey(subject.arguments())));
    }
    store.housekeeper().wrote(size);
    lookAside();
    return size;
  }

  private @Nullable Stamp stampFor(DiskAttempt attempt, byte[] key) throws IOException {
    try {
      return clears.stampFor(attempt, key);
    } catch (NoSuchFileException e) {
      makeFolder();
      return clears.stampFor(attempt, key);
    }
  }

  private void makeFolder() throws IOException {
    if (folder.make()) {
      bounding.startEmpty();
    }
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
    bounding.removeCleared(subject(key));
  }

  @Override
  public void clear() {
    append(null);
    bounding.removeCleared();
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
      clears.distrust(key);
      troubles.met(Kind.CLEARING, e);
    }
  }

  @Override
  public void evicted(List<Object> keys) {
    bounding.evicted(keys, memory);
  }

  @Override
  public void left(List<Object> keys, boolean areOver) {
    bounding.left(keys, areOver);
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

  /** Notes what was used; in memory, too, if that is asked for. */
  void flush(boolean inMemory) {
    uses.flush();
    Memory besides = memory;
    if (inMemory && besides != null) {
      bounding.noteMemory(besides);
    }
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
    uses.end(besides == null ? List.of() : bounding.names(besides.keysByUse(false)));
    folder.close();
  }
}
