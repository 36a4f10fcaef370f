package io.memoir.runtime.code.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar. It is of the program if our processor has left its mark in it; else it is a library, of
 * which it only counts whether it is the same.
 */
final class JarRoot extends CodeRoot {

  private static final String MARK = "META-INF/memoir/";

  /** What tools write there differs from build to build of the same code. */
  private static final List<String> LEFT_OUT = List.of("META-INF/MANIFEST.MF", "META-INF/maven/");

  private static final int DIGITS = 32;

  private @Nullable ZipFile zip;
  private @Nullable FileStamp stamp;
  private @Nullable String identity;
  private @Nullable Boolean isProject;
  private @Nullable Attributes manifest;

  JarRoot(Path path) {
    super(path);
  }

  private ZipFile open() throws IOException {
    ZipFile known = zip;
    if (known == null) {
      requireUnchanged();
      known = new ZipFile(path().toFile());
      zip = known;
    }
    return known;
  }

  private void requireUnchanged() throws IOException {
    FileStamp now = FileStamp.of(path());
    if (stamp != null && !stamp.equals(now)) {
      throw new UnreadableCodeException(path() + " was changed while the program ran");
    }
    stamp = now;
  }

  @Override
  boolean isProject() throws IOException {
    Boolean known = isProject;
    if (known == null) {
      known = hasMark();
      isProject = known;
    }
    return known;
  }

  @Override
  @Nullable
  String classPath() throws IOException {
    return manifest().getValue(Attributes.Name.CLASS_PATH);
  }

  @Override
  boolean isMultiRelease() throws IOException {
    return "true".equalsIgnoreCase(manifest().getValue(Attributes.Name.MULTI_RELEASE));
  }

  private Attributes manifest() throws IOException {
    Attributes known = manifest;
    if (known == null) {
      ZipEntry entry = open().getEntry(JarFile.MANIFEST_NAME);
      known = entry == null
          ? new Attributes()
          : new Manifest(new ByteArrayInputStream(read(entry))).getMainAttributes();
      manifest = known;
    }
    return known;
  }

  private boolean hasMark() throws IOException {
    Enumeration<? extends ZipEntry> all = open().entries();
    while (all.hasMoreElements()) {
      if (all.nextElement().getName().startsWith(MARK)) {
        return true;
      }
    }
    return false;
  }

  @Override
  String identity() throws IOException {
    String known = identity;
    if (known == null) {
      known = digest();
      identity = known;
    }
    return known;
  }

  /** The names, sizes and check sums of all entries, which the directory of the jar has. */
  private String digest() throws IOException {
    List<String> entries = new ArrayList<>();
    open().stream()
        .filter(entry -> !entry.isDirectory())
        .filter(entry -> LEFT_OUT.stream().noneMatch(entry.getName()::startsWith))
        .forEach(entry ->
            entries.add(entry.getName() + "\0" + entry.getSize() + " " + entry.getCrc() + "\n"));
    entries.sort(null);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      entries.forEach(entry -> sha.update(entry.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  @Override
  byte[] read(String entry) throws IOException {
    ZipEntry found = open().getEntry(entry);
    if (found == null) {
      throw new UnreadableCodeException(path() + " has no " + entry);
    }
    return read(found);
  }

  private byte[] read(ZipEntry entry) throws IOException {
    try (InputStream in = open().getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  boolean contains(String entry) throws IOException {
    return open().getEntry(entry) != null;
  }

  @Override
  boolean isOlder(String entry, Began began) throws IOException {
    return began.isNotBefore(FileStamp.of(path()).lastNanos());
  }

  @Override
  void forEach(Entries entries) throws IOException {
    Enumeration<? extends ZipEntry> all = open().entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (ClassFolder.isClassFile(name) && !name.startsWith("META-INF/")) {
        byte[] file = read(entry);
        entries.accept(name, file, file.length);
      }
    }
  }

  @Override
  public void close() {
    ZipFile open = zip;
    zip = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
