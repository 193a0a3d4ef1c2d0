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
 * The flags and the class path with which a VM must be started so that layouts can be read in it.
 * Thread-safe.
 *
 * <p>The agent is this module's own jar. It opens the required packages to this module only and
 * asks the VM for the size of each object. For types alone, {@link #FLAGS} does without the agent
 * and starts faster.
 */
public final class LayoutVm {
  /**
   * The flags that suffice without the agent. Sizes are then computed from the measured offsets,
   * and a few JDK classes whose fields reflection hides have no layout.
   */
  public static final List<String> FLAGS =
      List.of("--add-exports=java.base/" + VmAccess.UNSAFE_PACKAGE + "=ALL-UNNAMED");

  /**
   * The flag that suppresses the VM's warning about JOL's reads, since JDK 24; earlier VMs ignore
   * it.
   */
  public static final String QUIET = "-Dsun.misc.unsafe.memory.access=allow";

  /** A class file of JOL's. A reference to the class itself would load it. */
  private static final String JOL = "org/openjdk/jol/vm/VM.class";

  private static final Attributes.Name PREMAIN = new Attributes.Name("Premain-Class");

  private LayoutVm() {}

  /**
   * Returns the flag that loads the agent. The VM also needs this module on its class path.
   *
   * @throws UncheckedIOException if the agent's jar cannot be read or created
   */
  public static String agentFlag() {
    return "-javaagent:" + agentJar();
  }

  /**
   * Returns the flags that load the agent and start JOL in the background immediately, without any
   * output from either. The VM also needs {@link #classPath} on its class path.
   *
   * @throws UncheckedIOException if the agent's jar cannot be read or created
   */
  public static List<String> flags() {
    return List.of(agentFlag() + "=" + Agent.WITH_JOL, QUIET);
  }

  /**
   * Returns the same as {@link #flags}, but JOL starts only on {@link Confirmation#prepare} or on
   * first use.
   */
  public static List<String> flagsWithJolLater() {
    return List.of(agentFlag(), QUIET);
  }

  /** Returns the class path for reading layouts: this module, and JOL if this VM has it. */
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
      throw new IllegalStateException("JOL was not loaded from a file: " + e.getInput(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot locate JOL's jar: " + e.getMessage(), e);
    }
  }

  private static Path code() throws URISyntaxException {
    return Path.of(
            LayoutVm.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toAbsolutePath();
  }

  /**
   * Returns the agent's jar: the one that contains this class or, if this class is in a folder, as
   * during a build, or in a jar without the agent's manifest, a small temporary jar that refers to
   * it.
   *
   * @return an absolute path
   * @throws UncheckedIOException if it cannot be read or created
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
        throw new IllegalStateException(
            "this class was not loaded from a file: " + e.getInput(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "cannot read or create the agent's jar: " + e.getMessage(), e);
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
