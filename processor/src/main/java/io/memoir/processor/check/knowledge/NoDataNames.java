package io.memoir.processor.check.knowledge;

import java.util.List;
import java.util.Map;

/** Types that are known by name to be no data; what is a subtype of one is no data either. */
final class NoDataNames {

  private static final List<String> ONE_SHOT = List.of(
      "java.util.stream.BaseStream",
      "java.util.Iterator",
      "java.util.Spliterator",
      "java.util.Enumeration");

  private static final List<String> FUTURE = List.of(
      "java.util.concurrent.CompletionStage",
      "java.util.concurrent.Future",
      "io.vertx.core.Future",
      "kotlinx.coroutines.Deferred");

  private static final List<String> REACTIVE = List.of(
      "java.util.concurrent.Flow.Publisher",
      "org.reactivestreams.Publisher",
      "reactor.core.publisher.Mono",
      "reactor.core.publisher.Flux",
      "rx.Completable",
      "rx.Observable",
      "rx.Single",
      "io.reactivex.ObservableSource",
      "io.reactivex.SingleSource",
      "io.reactivex.MaybeSource",
      "io.reactivex.CompletableSource",
      "io.reactivex.rxjava3.core.ObservableSource",
      "io.reactivex.rxjava3.core.SingleSource",
      "io.reactivex.rxjava3.core.MaybeSource",
      "io.reactivex.rxjava3.core.CompletableSource",
      "io.smallrye.mutiny.Uni",
      "io.smallrye.mutiny.Multi",
      "kotlinx.coroutines.flow.Flow");

  private static final List<String> LIVE = List.of(
      "java.io.InputStream",
      "java.io.OutputStream",
      "java.io.Reader",
      "java.io.Writer",
      "java.io.RandomAccessFile",
      "java.lang.ClassLoader",
      "java.lang.Process",
      "java.lang.Thread",
      "java.lang.ThreadLocal",
      "java.lang.ref.Reference",
      "java.net.ServerSocket",
      "java.net.Socket",
      "java.net.http.HttpClient",
      "java.nio.channels.Channel",
      "java.nio.file.FileSystem",
      "java.sql.Connection",
      "java.sql.ResultSet",
      "java.sql.Statement",
      "java.util.Timer",
      "java.util.concurrent.Executor",
      "java.util.concurrent.locks.Condition",
      "java.util.concurrent.locks.Lock",
      "javax.sql.DataSource");

  private static final List<String> OPAQUE = List.of(
      "java.lang.ProcessBuilder",
      "java.lang.Runtime",
      "java.lang.ThreadGroup",
      "java.lang.Throwable",
      "java.lang.invoke.MethodHandle",
      "java.lang.reflect.AccessibleObject",
      "java.security.MessageDigest",
      "java.security.Signature",
      "java.text.Format",
      "java.util.IdentityHashMap",
      "java.util.Random",
      "java.util.concurrent.CountDownLatch",
      "java.util.concurrent.CyclicBarrier",
      "java.util.concurrent.Exchanger",
      "java.util.concurrent.Phaser",
      "java.util.concurrent.Semaphore",
      "java.util.regex.Matcher",
      "javax.crypto.Cipher",
      "javax.crypto.Mac");

  private static final Map<NoData, List<String>> BY_KIND = Map.of(
      NoData.ONE_SHOT, ONE_SHOT,
      NoData.FUTURE, FUTURE,
      NoData.REACTIVE, REACTIVE,
      NoData.LIVE, LIVE,
      NoData.OPAQUE, OPAQUE);

  private NoDataNames() {}

  /** The full names of the types of a kind; none for code, which has no names. */
  static List<String> of(NoData kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }
}
