package org.bytewise.snippets.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.api.AllocationError;
import org.bytewise.snippets.api.Bytewise;

/** The classes of the Bytewise API for snippets, as seen by the compiler: these and no others. */
final class SnippetApi {
  private static final List<Class<?>> CLASSES = List.of(Bytewise.class, AllocationError.class);

  /** The import that every session has. */
  static final String IMPORT = "import " + Bytewise.class.getPackageName() + ".*;";

  private SnippetApi() {}

  /** Returns the documentation of an API method; null for any other. */
  static String documentation(String signature) {
    return signature.contains("noAllocations(") ? """
        Runs the block and throws an AllocationError if its own code creates an object. The error
        names the first one, its size and its line. One-time allocations of the VM are allowed. Only
        the calling thread is watched. Returns the block's value, if it has one.""" : null;
  }

  private static Path folder;

  /**
   * Returns a folder with the classes, for a class path; created on first use and deleted when this
   * VM ends.
   *
   * @throws SessionException if it cannot be created
   */
  static synchronized Path path() {
    if (folder == null || !Files.isDirectory(folder)) {
      try {
        Path fresh = TemporaryFolder.make("api");
        writeTo(fresh);
        folder = fresh;
      } catch (IOException e) {
        throw new SessionException(
            "the session could not be started: no temporary files can be written: "
                + e.getMessage(),
            e);
      }
    }
    return folder;
  }

  private static void writeTo(Path fresh) throws IOException {
    for (Class<?> type : CLASSES) {
      String name = type.getName().replace('.', '/') + ".class";
      Path file = fresh.resolve(name);
      Files.createDirectories(file.getParent());
      try (InputStream in = type.getResourceAsStream("/" + name)) {
        if (in == null) {
          throw new IOException("the class file of " + type.getName() + " is missing");
        }
        Files.copy(in, file);
      }
    }
  }
}
