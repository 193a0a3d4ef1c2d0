package org.bytewise.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * What a VM must be started with so that layouts can be read in it. Thread-safe.
 *
 * <p>The agent is this module's own jar; it opens what is needed to this module alone, and asks the
 * VM for the size of each object. Where only types are asked for, {@link #FLAGS} does without the
 * agent, and starts faster.
 */
public final class LayoutVm {
  /**
   * Flags that are enough without the agent. Sizes are then computed from the measured offsets, and
   * a few classes of the JDK's reflection can't be laid out.
   */
  public static final List<String> FLAGS =
      List.of("--add-exports=java.base/" + VmAccess.UNSAFE_PACKAGE + "=ALL-UNNAMED");

  /** Lets JOL read without a warning of the VM's, since 24; unknown before, and harmless. */
  public static final String QUIET = "-Dsun.misc.unsafe.memory.access=allow";

  /** A class of JOL's, by its file: to name the class would load it. */
  private static final String JOL = "org/openjdk/jol/vm/VM.class";

  private static final Attributes.Name PREMAIN = new Attributes.Name("Premain-Class");

  private LayoutVm() {}

  /**
   * The flag that loads the agent; the VM also needs this module on its class path.
   *
   * @throws UncheckedIOException where the agent's jar can't be read, or made
   */
  public static String agentFlag() {
    return "-javaagent:" + agentJar();
  }

  /**
   * The flags that load the agent and start JOL in the background at once, without a word from
   * either; the VM also needs {@link #classPath} on its class path.
   *
   * @throws UncheckedIOException where the agent's jar can't be read, or made
   */
  public static List<String> flags() {
    return List.of(agentFlag() + "=" + Agent.WITH_JOL, QUIET);
  }

  /**
   * As {@link #flags}, where JOL is to wait for {@link Confirmation#prepare}, or for a question.
   */
  public static List<String> flagsWithJolLater() {
    return List.of(agentFlag(), QUIET);
  }

  /** What layouts are read with: this module, and JOL where this VM has it. */
  public static List<Path> classPath() {
    try {
      List<Path> path = new ArrayList<>();
      path.add(code());
      URL found = LayoutVm.class.getClassLoader().getResource(JOL);
      if (found != null && found.openConnection() instanceof JarURLConnection inJar) {
        path.add(Path.of(inJar.getJarFileURL().toURI()));
      }
      return path;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("JOL is in no file: " + e.getInput(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("JOL's jar: " + e.getMessage(), e);
    }
  }

  private static Path code() throws URISyntaxException {
    return Path.of(
            LayoutVm.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toAbsolutePath();
  }

  /**
   * The agent's jar: the one that this class is in; or, where this class is in a folder, as while
   * building, or in a jar that is no agent, a small temporary jar that leads there.
   *
   * @return an absolute path
   * @throws UncheckedIOException where it can't be read, or made
   */
  public static Path agentJar() {
    return AgentJar.PATH;
  }

  private static final class AgentJar {
    static final Path PATH = find();

    private AgentJar() {}

    private static Path find() {
      try {
        Path code = code();
        return isAgent(code) ? code : leadingTo(code);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("this class is in no file: " + e.getInput(), e);
      } catch (IOException e) {
        throw new UncheckedIOException("the agent's jar: " + e.getMessage(), e);
      }
    }

    private static boolean isAgent(Path code) throws IOException {
      if (Files.isDirectory(code)) {
        return false;
      }
      try (JarFile jar = new JarFile(code.toFile())) {
        Manifest manifest = jar.getManifest();
        return manifest != null
            && Agent.class.getName().equals(manifest.getMainAttributes().getValue(PREMAIN));
      }
    }

    private static Path leadingTo(Path code) throws IOException {
      Manifest manifest = new Manifest();
      Attributes attributes = manifest.getMainAttributes();
      attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
      attributes.put(PREMAIN, Agent.class.getName());
      attributes.put(Attributes.Name.CLASS_PATH, code.toUri().toString());
      Path jar = Files.createTempFile("bytewise-agent", ".jar");
      jar.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(jar)) {
        new JarOutputStream(out, manifest).close();
      }
      return jar;
    }
  }
}
