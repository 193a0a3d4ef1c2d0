package org.bytewise.repl.prompt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bytewise.testing.CompiledClasses;

/** Jars for class paths of tests. */
final class TestJar {
  private TestJar() {}

  /** Writes a jar with one class. */
  static void of(Path jar, String name, String source) throws IOException {
    Path folder = Files.createTempDirectory(jar.getParent(), "classes");
    Path file = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
    Files.writeString(file, source);
    CompiledClasses.compile(folder, List.of(file));
    String entry = name.replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(Files.readAllBytes(folder.resolve(entry)));
    }
  }
}
