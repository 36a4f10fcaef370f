package io.memoir.runtime.disk.lock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

  private static final int PLACE = 7;

  @TempDir
  Path folder;

  private LockFile open() throws IOException {
    return LockFile.of(folder, "locks");
  }

  /** Whether this process has the lock in the eyes of the operating system. */
  private boolean isHeld(long place) throws IOException {
    try (FileChannel other = FileChannel.open(folder.resolve("locks"), StandardOpenOption.WRITE)) {
      other.tryLock(place, 1, false);
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  @Test
  void whoHasALockKeepsOthersOutUntilItIsClosed() throws IOException {
    LockFile.Hold hold = requireNonNull(open().tryLock(PLACE));
    assertThat(open().tryLock(PLACE)).isNull();
    assertThat(open().tryShare(PLACE)).isNull();

    hold.close();

    assertThat(open().tryLock(PLACE)).isNotNull();
  }

  @Test
  void manyCanShareALock() throws IOException {
    LockFile.Hold first = requireNonNull(open().tryShare(PLACE));
    LockFile.Hold second = requireNonNull(open().tryShare(PLACE));
    first.close();
    first.close();
    assertThat(open().tryLock(PLACE)).isNull();

    second.close();

    assertThat(open().tryLock(PLACE)).isNotNull();
  }

  @Test
  void anInterruptedThreadTakesALockAndLosesNone() throws IOException {
    LockFile.Hold hold = requireNonNull(open().tryLock(PLACE));
    Thread.currentThread().interrupt();
    try {
      LockFile.Hold other = requireNonNull(open().tryLock(PLACE + 1));
      other.close();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(isHeld(PLACE)).isTrue();
    hold.close();
  }

  @Test
  void anInterruptThatArrivesInBetweenLosesNone() throws Exception {
    LockFile locks = open();
    LockFile.Hold hold = requireNonNull(locks.tryLock(PLACE));
    Thread busy = new Thread(() -> {
      for (int i = 0; i < 2_000; i++) {
        try (LockFile.Hold other = locks.tryLock(PLACE + 1)) {
          assertThat(other).isNotNull();
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    });
    busy.start();
    while (busy.isAlive()) {
      busy.interrupt();
    }

    assertThat(open().tryLock(PLACE)).isNull();
    assertThat(locks.renewals()).isZero();
    hold.close();
  }

  @Test
  void aFileThatWasRemovedIsOpenedAnewAndItsLocksAreTaken() throws IOException {
    LockFile locks = open();
    LockFile.Hold old = requireNonNull(locks.tryLock(PLACE));
    Files.delete(folder.resolve("locks"));

    locks.renew();

    assertThat(locks.renewals()).isEqualTo(1);
    LockFile.Hold anew = requireNonNull(locks.tryLock(PLACE));
    old.close();
    assertThat(locks.tryLock(PLACE)).isNull();
    anew.close();
    assertThat(locks.tryLock(PLACE)).isNotNull();
  }

  @Test
  void aFileWhoseFolderIsGoneSaysSo() throws IOException {
    LockFile locks = open();
    Files.delete(folder.resolve("locks"));
    Files.delete(folder);

    assertThatExceptionOfType(IOException.class).isThrownBy(locks::renew);

    Files.createDirectory(folder);
    locks.renew();
    assertThat(locks.tryLock(PLACE)).isNotNull();
  }
}
