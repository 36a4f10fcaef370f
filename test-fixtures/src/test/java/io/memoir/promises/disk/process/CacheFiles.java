package io.memoir.promises.disk.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.disk.folder.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is in a cache directory, for tests that look behind the scenes. */
public final class CacheFiles {

  private final Path directory;

  public CacheFiles(Path directory) {
    this.directory = directory;
  }

  /** The folder of everything that has our form. */
  public Path format() {
    return directory.resolve(FileNames.FORMAT_FOLDER);
  }

  public Path locks() {
    return format().resolve(FileNames.LOCKS);
  }

  /** All files whose path has these parts, sorted. */
  public List<Path> named(String... parts) {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(parts).allMatch(file.toString()::contains))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All results of a function, sorted. */
  public List<Path> results(String function) {
    return named("." + function + "(", ".result");
  }

  /** The only result of a function. */
  public Path result(String function) {
    List<Path> all = results(function);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** The folder of the only version of a function. */
  public Path version(String function) {
    return requireNonNull(named("." + function + "(", FileNames.ABOUT).get(0).getParent());
  }

  /** Removes the folder and all in it. */
  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
