package io.memoir.runtime.code.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFileSystemsTest {

  @ParameterizedTest
  @ValueSource(strings = {"nfs", "nfs4", "cifs", "fuse.sshfs", "fuseblk", "9p", "NFS"})
  void othersMayChangeFilesThere(String type) {
    assertThat(ClassFileSystems.isRemote(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "xfs", "btrfs", "overlay", "tmpfs", "zfs", "apfs", "NTFS"})
  void onlyThisMachineChangesFilesThere(String type) {
    assertThat(ClassFileSystems.isRemote(type)).isFalse();
  }

  @Test
  void nobodyKnowsOfWhatIsNotThere(@TempDir Path folder) {
    assertThat(ClassFileSystems.areLocal(List.of(folder.resolve("absent/lib.jar"))))
        .isFalse();
  }
}
