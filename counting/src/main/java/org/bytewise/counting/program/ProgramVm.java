package org.bytewise.counting.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.classes.ProgramHooks;
import org.bytewise.counting.program.agent.ProgramAgent;
import org.bytewise.counting.program.child.ProgramFiles;
import org.bytewise.counting.recorder.JdkEvents;

/** Prepares the VM of this JDK that runs and records a program. Stateless. */
public final class ProgramVm {
  private static final String AGENT = "agent.jar";
  private static final Attributes.Name PREMAIN = new Attributes.Name("Premain-Class");
  private static final Attributes.Name REDEFINE = new Attributes.Name("Can-Redefine-Classes");

  private ProgramVm() {}

  /**
   * Writes into a folder what the VM needs, and returns its flags.
   *
   * @param folder for this program alone; recordings go there, too
   * @param known the file that makes the recorder start quickly, if there is one
   * @throws IOException if the folder cannot be written, or this JDK ends its threads differently
   */
  public static List<String> prepare(Path folder, Optional<Path> known) throws IOException {
    ProgramFiles.prepare(folder, known);
    Files.write(folder.resolve(ProgramFiles.THREAD), ProgramHooks.thread());
    Files.write(folder.resolve(ProgramFiles.SHUTDOWN), ProgramHooks.shutdown());
    Files.write(folder.resolve(ProgramFiles.HOOK), ProgramHooks.hook());
    Files.writeString(folder.resolve(ProgramAgent.CODE), ownCode().toString());
    Files.write(folder.resolve(ProgramFiles.EVENTS), JdkEvents.names());
    Path agent = folder.resolve(AGENT);
    jar(agent, ProgramAgent.class);
    List<String> flags =
        new ArrayList<>(List.of(CountingFlags.NO_TLAB, CountingFlags.G1, CountingFlags.C1_ONLY));
    flags.add("--add-modules=jdk.jfr,jdk.management");
    flags.add("-javaagent:" + agent + "=" + folder);
    return flags;
  }

  private static Path ownCode() {
    try {
      return Path.of(
          ProgramVm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not in a file: " + e.getInput(), e);
    }
  }

  private static void jar(Path file, Class<?> type) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(PREMAIN, type.getName());
    attributes.put(REDEFINE, "true");
    String name = type.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        InputStream content = ProgramVm.class.getClassLoader().getResourceAsStream(name)) {
      jar.putNextEntry(new JarEntry(name));
      content.transferTo(jar);
      jar.closeEntry();
    }
  }
}
