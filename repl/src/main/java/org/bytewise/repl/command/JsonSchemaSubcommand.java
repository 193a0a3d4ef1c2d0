package org.bytewise.repl.command;

import java.util.concurrent.Callable;
import org.bytewise.instruments.list.ReportSchema;
import org.bytewise.repl.process.ExitStatus;
import picocli.CommandLine.Command;

/** {@code bytewise json-schema}. */
@Command(
    name = "json-schema",
    header = "Print the schema of all JSON reports.",
    description = {
      "",
      "Prints the JSON schema (draft 2020-12) that every report of an instrument with --format json"
          + " follows, and so do those of 'exercises list' and 'exercises check'. Keys may be"
          + " added, but none is renamed or removed.",
      "",
      "  bytewise json-schema > bytewise.schema.json"
    })
final class JsonSchemaSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  JsonSchemaSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    root.surroundings().out().print(ReportSchema.text());
    return ExitStatus.FINE;
  }
}
