package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The progress file: written whole beside the old one and moved into its place, under a lock that
 * other prompts respect. A file that is not progress is set aside, never overwritten.
 */
final class ProgressFile {

  /** File locks are held for the whole VM, so threads of one VM need another lock as well. */
  private static final Object IN_THIS_VM = new Object();

  private final Path path;
  private final Predicate<JsonObject> sound;

  /**
   * A file.
   *
   * @param sound whether what was read has the shape of progress
   */
  ProgressFile(Path path, Predicate<JsonObject> sound) {
    this.path = path.toAbsolutePath();
    this.sound = sound;
  }

  /**
   * What the file holds.
   *
   * @param tree empty where there is no file, or none that is sound
   * @param warning what to tell the learner
   */
  record Content(Optional<JsonObject> tree, Optional<String> warning) {}

  Content read() throws IOException {
    String text;
    try {
      text = Files.readString(path);
    } catch (NoSuchFileException e) {
      return new Content(Optional.empty(), Optional.empty());
    } catch (CharacterCodingException e) {
      return setAside();
    }
    try {
      JsonObject root = JsonParser.object().from(text);
      return sound.test(root) ? new Content(Optional.of(root), Optional.empty()) : setAside();
    } catch (JsonParserException e) {
      return setAside();
    }
  }

  private Content setAside() throws IOException {
    for (int i = 1; ; i++) {
      Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + i);
      // A move onto a file that is there would overwrite it on some systems.
      if (!Files.exists(aside)) {
        Files.move(path, aside);
        return new Content(
            Optional.empty(),
            Optional.of("Your progress file was damaged; it is kept as " + aside));
      }
    }
  }

  /**
   * Applies a change to what the file holds now and writes it.
   *
   * @param ifMissing what is changed where there is no sound file
   * @return what was written
   */
  Content update(JsonObject ifMissing, Consumer<JsonObject> change) throws IOException {
    Files.createDirectories(path.getParent());
    Path lock = path.resolveSibling(path.getFileName() + ".lock");
    synchronized (IN_THIS_VM) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (!held.isValid()) {
          throw new IOException("the lock " + lock + " was lost");
        }
        Content now = read();
        JsonObject tree = now.tree().orElse(ifMissing);
        change.accept(tree);
        replace(JsonWriter.indent("  ").string().value(tree).done() + "\n");
        return new Content(Optional.of(tree), now.warning());
      }
    }
  }

  private void replace(String text) throws IOException {
    Path temporary = Files.createTempFile(path.getParent(), path.getFileName() + ".", ".new");
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        // Else a crash of the machine could leave the new name with no content.
        channel.force(true);
      }
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
