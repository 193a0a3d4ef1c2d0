package org.bytewise.repl.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes the build's identity: a digest of the content of the tool's jars, by which the launcher
 * finds the archives that were made from these jars and from no others. Equal jars have an equal
 * one.
 */
public final class Identity {
  private static final int BYTES = 10;

  private Identity() {}

  /**
   * Writes it.
   *
   * @param args the file to write; the tool's own jar; the other jars are those of the class path
   */
  public static void main(String[] args) throws IOException, URISyntaxException {
    List<Path> jars = new ArrayList<>(jarsOfClassPath());
    jars.add(Path.of(args[1]));
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, of(jars) + "\n");
  }

  /** The identity of jars, in hexadecimal digits; their order and their folders do not count. */
  static String of(List<Path> jars) {
    List<String> digests = new ArrayList<>();
    for (Path jar : jars) {
      try {
        digests.add(
            jar.getFileName() + " " + HexFormat.of().formatHex(digest(Files.readAllBytes(jar))));
      } catch (IOException e) {
        throw new UncheckedIOException("the jar " + jar + " cannot be read", e);
      }
    }
    Collections.sort(digests);
    byte[] whole = digest(String.join("\n", digests).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(whole, 0, BYTES);
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Every jar that Maven makes has a manifest. */
  private static List<Path> jarsOfClassPath() throws IOException, URISyntaxException {
    List<Path> jars = new ArrayList<>();
    for (URL manifest :
        Collections.list(Identity.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
      if (manifest.openConnection() instanceof JarURLConnection connection) {
        jars.add(Path.of(connection.getJarFileURL().toURI()));
      }
    }
    return jars;
  }
}
