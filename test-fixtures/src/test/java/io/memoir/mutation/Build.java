package io.memoir.mutation;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A version of the program as it was compiled: a folder for each module. */
final class Build {

  private static final String CLASS_PATH =
      Stream.of(CacheData.class, Caches.class).map(Build::place).collect(Collectors.joining(":"));

  private final Path folder;
  private final Sources sources;
  private final String manifest;
  private final Map<String, Path> classes = new HashMap<>();

  private Build(Path folder, Sources sources, String manifest) {
    this.folder = folder;
    this.sources = sources;
    this.manifest = manifest;
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles all modules of the program. */
  static Build of(Sources sources, Javac javac, Path folder) {
    Build build = new Build(folder, sources, "");
    Sources.MODULES.forEach(module -> build.compile(module, javac, ""));
    return build;
  }

  /** Compiles the module that an edit changes, and those after it. */
  Build with(Edit edit, Javac javac, Path newFolder) {
    Build build = new Build(newFolder, sources.with(edit), edit.manifest());
    boolean isChanged = !edit.option().isEmpty();
    for (String module : Sources.MODULES) {
      isChanged |= !build.sources.isSame(module, sources);
      if (isChanged) {
        build.compile(module, javac, Sources.LIBRARIES.contains(module) ? "" : edit.option());
      } else {
        build.classes.put(module, classes.get(module));
      }
    }
    return build;
  }

  private void compile(String module, Javac javac, String option) {
    Path out = folder.resolve(module);
    String path = classes.values().stream().map(Path::toString).collect(Collectors.joining(":"));
    List<String> arguments = new ArrayList<>(List.of(
        "-d", create(out).toString(), "-cp", path + ":" + CLASS_PATH, "-nowarn", "-implicit:none"));
    if (!option.isEmpty()) {
      arguments.add(option);
    }
    arguments.add("--");
    sources
        .write(module, folder.resolve("src-" + module))
        .forEach(file -> arguments.add(file.toString()));
    String errors = javac.compile(arguments);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("module " + module + ": " + errors);
    }
    classes.put(module, out);
  }

  private static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a program is started with: libraries are jars, the rest is if it is wanted. */
  List<Path> classPath(boolean isJars) {
    return Sources.MODULES.stream()
        .map(module -> isJars || Sources.LIBRARIES.contains(module) ? jar(module) : dir(module))
        .toList();
  }

  private Path dir(String module) {
    return classes.getOrDefault(module, folder);
  }

  private Path jar(String module) {
    Path content = dir(module);
    Path jar = folder.resolve(module + ".jar");
    if (Files.exists(jar)) {
      return jar;
    }
    create(folder);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest());
        Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = content.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private Manifest manifest() throws IOException {
    String text = "Manifest-Version: 1.0\n" + (manifest.isEmpty() ? "" : manifest + "\n");
    return new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
