package org.bytewise.snippets.internal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.bytewise.snippets.internal.child.MeasuringAgent;

/**
 * The jar that makes a child VM start {@link MeasuringAgent}, which is on its class path: the jar
 * has nothing but a manifest.
 */
final class MeasuringAgentJar {
  private static final String NAME = "measuring.jar";
  private static final Attributes.Name PREMAIN = new Attributes.Name("Premain-Class");

  private MeasuringAgentJar() {}

  /** Creates the jar in a folder and returns the flag that names it. */
  static String flag(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(PREMAIN, MeasuringAgent.class.getName());
    Path jar = folder.resolve(NAME);
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return "-javaagent:" + jar.toAbsolutePath();
  }
}
