package io.memoir.runtime.disk.folder;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The place where the platform keeps what programs of one user can make again.
 *
 * <p>Source: the XDG Base Directory Specification; Apple's File System Programming Guide; Windows'
 * known folder {@code LocalAppData}.
 */
public final class UserCacheDirectory {

  private static final String NAME = "memoir";

  private final String system;
  private final Function<String, @Nullable String> properties;
  private final Map<String, String> environment;

  /**
   * Looks at what it is given, so that each platform can be tested on any.
   *
   * @param properties finds system properties by name
   * @param environment the environment variables
   */
  public UserCacheDirectory(
      Function<String, @Nullable String> properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
    String name = properties.apply("os.name");
    this.system = name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  /** That of this program. */
  public static Optional<Path> ofProgram() {
    return new UserCacheDirectory(System::getProperty, System.getenv()).find();
  }

  /** Returns the directory, which need not exist; nothing if the user has no home. */
  public Optional<Path> find() {
    if (system.startsWith("windows")) {
      return path(environment.get("LOCALAPPDATA"))
          .or(() -> home().map(home -> home.resolve("AppData").resolve("Local")))
          .map(base -> base.resolve(NAME).resolve("cache"));
    }
    if (system.startsWith("mac")) {
      return home().map(home -> home.resolve("Library").resolve("Caches").resolve(NAME));
    }
    return path(environment.get("XDG_CACHE_HOME"))
        .or(() -> home().map(home -> home.resolve(".cache")))
        .map(base -> base.resolve(NAME));
  }

  private Optional<Path> home() {
    return path(properties.apply("user.home"));
  }

  /** A path that is not absolute means nothing here: the specification says to ignore it. */
  private static Optional<Path> path(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
