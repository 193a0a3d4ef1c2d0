package org.bytewise.repl.command;

import picocli.CommandLine.Option;

/** The option of all commands that report. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people, or json for programs.")
  private Format format = Format.TEXT;

  boolean isJson() {
    return format == Format.JSON;
  }
}
