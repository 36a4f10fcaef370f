package io.memoir.promises.disk.process;

import io.memoir.runtime.disk.file.FileInput;
import io.memoir.runtime.disk.file.FileOutput;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Seal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A stored file as an attacker sees it: header, payload, and seals that can be made anew. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these
public record SealedFile(Header header, byte[] payload, Seal seal) {

  /** Takes one apart. */
  public static SealedFile read(Path file, Seal seal) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      FileInput in = FileInput.open(channel, seal);
      return new SealedFile(in.header(), in.readAllBytes(), seal);
    }
  }

  /** Another content, for the same call. */
  public SealedFile with(byte[] otherPayload) {
    return new SealedFile(header, otherPayload, seal);
  }

  /** The same content, for another call or of another time. */
  public SealedFile with(Header other) {
    return new SealedFile(other, payload, seal);
  }

  /** Another seal. */
  public SealedFile sealedBy(Seal other) {
    return new SealedFile(header, payload, other);
  }

  /** Writes it, whole and sealed. */
  public void write(Path file) throws IOException {
    Files.deleteIfExists(file);
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileOutput out = new FileOutput(channel, header, seal, Long.MAX_VALUE)) {
      out.write(payload);
      out.finish();
    }
  }
}
