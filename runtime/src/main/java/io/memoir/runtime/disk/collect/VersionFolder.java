package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.folder.FunctionVersion;
import io.memoir.runtime.disk.log.ClearLog;
import io.memoir.runtime.disk.log.DepartureLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * A folder with the results of one function in one version, as somebody sees it who does not have
 * the program.
 *
 * <p>Immutable, but for what the file system says.
 *
 * @param path the folder
 * @param version the function; its parts are empty if the folder does not say
 */
public record VersionFolder(Path path, FunctionVersion version) {

  /**
   * Finds all of them.
   *
   * @param folder the folder of everything that has our form
   * @return in the order of their paths; none if the folder is not there
   * @throws IOException when a folder cannot be listed
   */
  public static List<VersionFolder> all(Path folder) throws IOException {
    List<VersionFolder> all = new ArrayList<>();
    for (Path function : list(folder, VersionFolder::isFunction)) {
      all.addAll(ofFunction(function));
    }
    return all;
  }

  /**
   * What is in the folders of functions beside their versions: fingerprints, and those that are
   * being written.
   *
   * @throws IOException when a folder cannot be listed
   */
  static List<Path> fingerprints(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path function : list(folder, VersionFolder::isFunction)) {
      all.addAll(list(function, VersionFolder::isFingerprint));
    }
    return all;
  }

  private static boolean isFingerprint(Path path) {
    return (FileNames.isFingerprint(path) || FileNames.writer(path).isPresent())
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The versions of one function. */
  static List<VersionFolder> ofFunction(Path function) throws IOException {
    List<VersionFolder> all = new ArrayList<>();
    for (Path version : list(function, VersionFolder::isVersion)) {
      all.add(new VersionFolder(version, read(version.resolve(FileNames.ABOUT))));
    }
    return all;
  }

  /** Reads the description of a folder; its parts are empty if it is not there or is none. */
  public static FunctionVersion read(Path about) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(about)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      // It is not there or no such file: the folder's name tells people enough.
      properties.clear();
    }
    return FunctionVersion.of(properties);
  }

  /** What only has the name of one of our folders, or is a link to one, is left alone. */
  private static boolean isFunction(Path path) {
    return FileNames.isFunction(path) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isVersion(Path path) {
    return FileNames.isVersion(path) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** What identifies the version: the folder is named so. */
  byte[] id() {
    return HexFormat.of().parseHex(String.valueOf(path.getFileName()));
  }

  private static List<Path> list(Path folder, DirectoryStream.Filter<Path> filter)
      throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, filter)) {
      all.forEach(found::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      // Gone meanwhile, or somebody's file that has the name of a folder of ours.
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(null);
    return found;
  }

  /**
   * All that is in the folder.
   *
   * @throws IOException when it cannot be listed
   */
  public List<Path> contents() throws IOException {
    return list(path, each -> true);
  }

  /**
   * What is in the folder and has one of our names.
   *
   * @throws IOException when it cannot be listed
   */
  public List<Path> files() throws IOException {
    return list(path, VersionFolder::isOurs);
  }

  /** How people name the function; the folder's name if it does not say. */
  public String name() {
    return version.type().isEmpty()
        ? String.valueOf(path.getName(path.getNameCount() - 2))
        : version.name();
  }

  /**
   * Whether another folder has results of the same function and the same implementing class, of
   * other code: two implementations are two things, whichever is newer.
   */
  public boolean isOtherVersionOf(VersionFolder other) {
    FunctionVersion theirs = other.version();
    return !version.type().isEmpty()
        && !path.equals(other.path())
        && Objects.equals(path.getParent(), other.path().getParent())
        && version.implementation().equals(theirs.implementation());
  }

  /** When a process opened it last, or the beginning of time if that is not known. */
  public Instant lastUse() {
    try {
      return Files.getLastModifiedTime(path.resolve(FileNames.ABOUT)).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  /** Its log of clears. */
  public ClearLog clears() {
    return new ClearLog(path.resolve(FileNames.CLEARS));
  }

  /** Its log of departures. */
  public DepartureLog departures() {
    return new DepartureLog(path.resolve(FileNames.DEPARTURES));
  }

  /** Whether a file in it has one of our names; a folder or a link has not. */
  public static boolean isOurs(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    return FileNames.isResult(file)
        || FileNames.isGuide(file)
        || FileNames.writer(file).isPresent()
        || name.equals(FileNames.ABOUT)
        || name.equals(FileNames.TYPES)
        || name.equals(FileNames.CODE)
        || name.equals(FileNames.CLEARS)
        || DepartureLog.isOf(FileNames.DEPARTURES, file);
  }
}
