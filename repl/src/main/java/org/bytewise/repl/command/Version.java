package org.bytewise.repl.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The tool's version, as the build has noted it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "bytewise " + number(),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name") + ", "
          + System.getProperty("java.vm.vendor")
    };
  }

  /** The number alone, such as {@code 1.2.3}. */
  static String number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
