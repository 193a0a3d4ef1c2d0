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
 * The progress file. Written to a temporary file that replaces the old one atomically, under a lock
 * that other prompts respect. A file that is not valid progress is moved aside, never overwritten.
 */
final class ProgressFile {

  /**
   * Guards against other threads of this VM, because file locks are held on behalf of the whole VM.
   */
  private static final Object IN_THIS_VM = new Object();

  private final Path path;
  private final Predicate<JsonObject> sound;

  /**
   * Creates an instance for a file.
   *
   * @param sound tests whether a tree has the structure of progress
   */
  ProgressFile(Path path, Predicate<JsonObject> sound) {
    this.path = path.toAbsolutePath();
    this.sound = sound;
  }

  /**
   * The contents of the file.
   *
   * @param tree empty if there is no valid file
   * @param warning a one-line warning for the learner
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
      // On some systems, a move would overwrite an existing file.
      if (!Files.exists(aside)) {
        Files.move(path, aside);
        return new Content(
            Optional.empty(),
            Optional.of("Your progress file was damaged and has been moved to " + aside));
      }
    }
  }

  /**
   * Applies a change to the current contents of the file and writes it.
   *
   * @param ifMissing the tree to change if there is no valid file
   * @return the contents written
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
        // Otherwise a system crash could leave an empty file under the new name.
        channel.force(true);
      }
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
