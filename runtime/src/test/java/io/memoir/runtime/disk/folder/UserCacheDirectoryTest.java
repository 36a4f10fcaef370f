package io.memoir.runtime.disk.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // a map that is asked for what it does not have
class UserCacheDirectoryTest {

  private static Optional<Path> find(String system, Map<String, String> environment) {
    Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/ada");
    return new UserCacheDirectory(properties::get, environment).find();
  }

  @Test
  void onLinuxItIsWhereXdgSays() {
    assertThat(find("Linux", Map.of("XDG_CACHE_HOME", "/var/ada")))
        .contains(Path.of("/var/ada/memoir"));
  }

  @Test
  void onLinuxItIsInTheHomeOtherwise() {
    assertThat(find("Linux", Map.of())).contains(Path.of("/home/ada/.cache/memoir"));
  }

  @Test
  void aPathThatIsNotAbsoluteMeansNothing() {
    assertThat(find("Linux", Map.of("XDG_CACHE_HOME", "cache")))
        .contains(Path.of("/home/ada/.cache/memoir"));
    assertThat(find("Linux", Map.of("XDG_CACHE_HOME", " ")))
        .contains(Path.of("/home/ada/.cache/memoir"));
  }

  @Test
  void onMacosItIsInTheLibrary() {
    assertThat(find("Mac OS X", Map.of("XDG_CACHE_HOME", "/elsewhere")))
        .contains(Path.of("/home/ada/Library/Caches/memoir"));
  }

  @Test
  void onWindowsItIsInTheLocalApplicationData() {
    assertThat(find("Windows 11", Map.of("LOCALAPPDATA", "/local")))
        .contains(Path.of("/local/memoir/cache"));
    assertThat(find("Windows 11", Map.of()))
        .contains(Path.of("/home/ada/AppData/Local/memoir/cache"));
  }

  @Test
  void whoHasNoHomeHasNone() {
    assertThat(new UserCacheDirectory(name -> null, Map.of()).find()).isEmpty();
  }
}
