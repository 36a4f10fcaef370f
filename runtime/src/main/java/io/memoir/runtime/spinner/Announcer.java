package io.memoir.runtime.spinner;

import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells a listener. What it throws is logged the first time, and nobody else hears of it.
 *
 * <p>Safe for any threads, as the listener is.
 */
final class Announcer {

  private static final Logger LOG = System.getLogger("io.memoir.spinner");

  private final SpinnerListener listener;
  private final AtomicBoolean hasFailed = new AtomicBoolean();

  Announcer(SpinnerListener listener) {
    this.listener = listener;
  }

  void begin(Spinner spinner) {
    try {
      listener.begin(spinner);
    } catch (Throwable e) {
      failed(e);
    }
  }

  void progress(Spinner spinner) {
    try {
      listener.progress(spinner);
    } catch (Throwable e) {
      failed(e);
    }
  }

  void end(Spinner spinner) {
    try {
      listener.end(spinner);
    } catch (Throwable e) {
      failed(e);
    }
  }

  boolean wantsProgress(Spinner spinner) {
    try {
      return listener.wantsProgress(spinner);
    } catch (Throwable e) {
      failed(e);
      return false;
    }
  }

  private void failed(Throwable thrown) {
    if (!hasFailed.getAndSet(true)) {
      LOG.log(
          Level.WARNING,
          "The spinner listener " + listener.getClass().getName()
              + " failed. It is told of spinners all the same; if it fails again, that is not"
              + " logged.",
          thrown);
    }
  }
}
