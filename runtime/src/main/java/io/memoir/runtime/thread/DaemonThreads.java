package io.memoir.runtime.thread;

import java.util.concurrent.ThreadFactory;

/**
 * Makes threads that do not keep the JVM running.
 *
 * @param name of each of them
 */
public record DaemonThreads(String name) implements ThreadFactory {

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setDaemon(true);
    // The class loader of whoever happened to be first has nothing to do with it.
    thread.setContextClassLoader(null);
    return thread;
  }
}
