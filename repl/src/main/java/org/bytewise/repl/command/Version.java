package org.bytewise.repl.command;

import org.bytewise.repl.process.ProgramFacts;
import picocli.CommandLine.IVersionProvider;

/** The tool's version, as the build has noted it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "bytewise " + number() + ProgramFacts.commit().map(id -> ", commit " + id).orElse(""),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name") + ", "
          + System.getProperty("java.vm.vendor")
    };
  }

  /** Returns the number alone, such as {@code 1.2.3}. */
  static String number() {
    return ProgramFacts.version();
  }
}
