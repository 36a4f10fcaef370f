package io.memoir.runtime.code;

import io.memoir.runtime.code.reach.Node;
import io.memoir.runtime.code.reach.Reach;
import io.memoir.runtime.code.source.Began;
import io.memoir.runtime.code.source.ClassSpace;
import io.memoir.runtime.code.source.Hierarchy;
import io.memoir.runtime.code.source.RunningJvm;
import io.memoir.runtime.code.source.UnreadableCodeException;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The code that one class loader finds, as far as it was read yet.
 *
 * <p>Safe for any threads; one at a time reads.
 */
final class CodeBase {

  private final WeakReference<ClassLoader> loader;
  private final ReentrantLock lock = new ReentrantLock();
  private final Began began;

  /** Guarded by the lock; given up when memory is short. */
  private @Nullable SoftReference<ClassSpace> space;

  /** Guarded by the lock; given up when memory is short. */
  private @Nullable SoftReference<Read> read;

  /** What files there were when the space was made; guarded by the lock. */
  private Recollection.@Nullable Sight sight;

  /** What earlier runs know; made when it is asked, guarded by the lock. */
  private @Nullable Recollection recollection;

  /** What was read, and what it leads to. */
  private record Read(ClassSpace space, Reach reach) {}

  CodeBase(ClassLoader loader) {
    this.loader = new WeakReference<>(loader);
    this.began = Began.of(loader);
  }

  /** What is reached from where a function begins. */
  Fingerprint take(CodeRoots roots, CodeMemory memory) {
    lock.lock();
    try {
      Recollection past = recollection(memory);
      String name = past == null ? null : past.name(roots);
      if (past == null || name == null) {
        return Fingerprint.of(follow(roots));
      }
      byte[] kept = memory.read(name);
      Fingerprint known = kept == null ? null : past.recall(kept);
      return known == null ? takeAndKeep(roots, memory, past, name) : known;
    } finally {
      SoftReference<ClassSpace> known = space;
      ClassSpace open = known == null ? null : known.get();
      if (open != null) {
        open.close();
      }
      lock.unlock();
    }
  }

  private @Nullable Recollection recollection(CodeMemory memory) {
    if (!memory.isKept() || !RunningJvm.isByClassPath(loader())) {
      return null;
    }
    Recollection known = recollection;
    if (known == null) {
      known = new Recollection(began, InstantSource.system());
      recollection = known;
    }
    return known;
  }

  private Fingerprint takeAndKeep(
      CodeRoots roots, CodeMemory memory, Recollection past, String name) {
    ClassSpace mine = space(past);
    Recollection.Sight before = sight;
    if (before != null && !before.isSameAs(past.look(mine.classPath()))) {
      // Somebody builds or deploys: what was read is not what is there.
      space = null;
      read = null;
      mine.close();
      mine = space(past);
      before = sight;
    }
    Fingerprint found = Fingerprint.of(follow(roots));
    if (before != null && before.covers(mine.places()) && !found.hasMissing()) {
      memory.write(name, before.keep(found));
    }
    return found;
  }

  private SortedMap<String, String> follow(CodeRoots roots) {
    Read mine = read();
    SortedMap<String, String> found = mine.reach().from(nodes(roots, mine.reach()));
    while (!mine.space().isComplete()) {
      mine = readFrom(mine.space());
      found = mine.reach().from(nodes(roots, mine.reach()));
    }
    return found;
  }

  private static List<Node> nodes(CodeRoots roots, Reach reach) {
    List<Node> nodes = new ArrayList<>();
    CodeRoots.Implementation method = roots.method();
    if (method != null) {
      String type = ClassSpace.internalName(method.type());
      Class<?>[] parameters = method.parameterTypes().toArray(Class<?>[]::new);
      nodes.addAll(reach.method(type, method.name(), parameters));
      if (method.isModule()) {
        nodes.addAll(reach.module(type));
      }
    }
    roots.types().forEach(type -> nodes.add(reach.all(ClassSpace.internalName(type))));
    return nodes;
  }

  /**
   * What is known of where classes are.
   *
   * @param past looks at the files before the first one is read; null if nobody asks later
   */
  private ClassSpace space(@Nullable Recollection past) {
    SoftReference<ClassSpace> kept = space;
    ClassSpace known = kept == null ? null : kept.get();
    if (known == null) {
      known = new ClassSpace(loader(), began);
      // What was read then and what is read later is kept as if all of it were of that time.
      sight = past == null ? null : past.look(known.classPath());
      space = new SoftReference<>(known);
    }
    return known;
  }

  private Read read() {
    SoftReference<Read> kept = read;
    Read known = kept == null ? null : kept.get();
    return known == null ? readFrom(space(null)) : known;
  }

  private ClassLoader loader() {
    ClassLoader mine = loader.get();
    if (mine == null) {
      throw new UnreadableCodeException("its class loader is gone");
    }
    return mine;
  }

  /** Finds out which classes there are, in all folders and jars that are known by now. */
  private Read readFrom(ClassSpace space) {
    Read made = new Read(space, new Reach(space, Hierarchy.of(space), loader()));
    read = new SoftReference<>(made);
    return made;
  }
}
