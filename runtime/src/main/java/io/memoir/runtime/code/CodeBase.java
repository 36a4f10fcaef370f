package io.memoir.runtime.code;

import io.memoir.runtime.code.reach.Node;
import io.memoir.runtime.code.reach.Reach;
import io.memoir.runtime.code.source.ClassSpace;
import io.memoir.runtime.code.source.Hierarchy;
import io.memoir.runtime.code.source.UnreadableCodeException;
import java.lang.management.ManagementFactory;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The code that one class loader finds, as far as it was read yet.
 *
 * <p>Safe for any threads; one at a time reads.
 */
final class CodeBase {

  private final WeakReference<ClassLoader> loader;
  private final ReentrantLock lock = new ReentrantLock();
  private final Instant madeAt;

  /** Guarded by the lock; given up when memory is short. */
  private @Nullable SoftReference<Read> read;

  /** What was read, and what it leads to. */
  private record Read(ClassSpace space, Reach reach) {}

  CodeBase(ClassLoader loader) {
    this.loader = new WeakReference<>(loader);
    this.madeAt = Instant.now();
  }

  /** When classes may have been loaded first: files that changed later are not what runs. */
  private long beganNanos(ClassLoader mine) {
    // Not when the process began: that may have been a script that then became the JVM.
    Instant began = isOfApplication(mine)
        ? Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())
        : madeAt;
    return FileTime.from(began).to(TimeUnit.NANOSECONDS);
  }

  private static boolean isOfApplication(ClassLoader loader) {
    ClassLoader each = ClassLoader.getSystemClassLoader();
    while (each != null && each != loader) {
      each = each.getParent();
    }
    return each != null;
  }

  /** What is reached from where a function begins. */
  SortedMap<String, String> take(CodeRoots roots) {
    String implementation = ClassSpace.internalName(roots.implementation());
    return follow(reach -> {
      Class<?>[] parameters = roots.parameterTypes().toArray(Class<?>[]::new);
      List<Node> begin = new ArrayList<>(reach.method(implementation, roots.method(), parameters));
      if (roots.isModule()) {
        begin.addAll(reach.module(implementation));
      }
      return begin;
    });
  }

  /** What is reached from any member of a class. */
  SortedMap<String, String> takeAll(Class<?> type) {
    return follow(reach -> List.of(reach.all(ClassSpace.internalName(type))));
  }

  private SortedMap<String, String> follow(Function<Reach, Collection<Node>> roots) {
    lock.lock();
    try {
      Read mine = read();
      try {
        SortedMap<String, String> found = mine.reach().from(roots.apply(mine.reach()));
        while (!mine.space().isComplete()) {
          mine = readFrom(mine.space());
          found = mine.reach().from(roots.apply(mine.reach()));
        }
        return found;
      } finally {
        mine.space().close();
      }
    } finally {
      lock.unlock();
    }
  }

  private Read read() {
    SoftReference<Read> kept = read;
    Read known = kept == null ? null : kept.get();
    if (known != null) {
      return known;
    }
    ClassLoader mine = loader();
    return readFrom(new ClassSpace(mine, beganNanos(mine)));
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
