package org.bytewise.repl.command;

import java.util.Optional;
import org.bytewise.instruments.HostFacts;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.LiveTerminal;
import org.bytewise.instruments.RuleBook;
import org.bytewise.instruments.StandardInput;
import org.bytewise.repl.learn.LessonRules;
import org.bytewise.repl.process.ProgramFacts;
import org.bytewise.repl.process.StateFiles;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.prompt.SystemScreen;

/** The command line as a host of instruments. */
final class CommandLineHost implements InstrumentHost {
  private final BytewiseCommand root;
  private final boolean json;

  /** @param json whether the report is written as data */
  CommandLineHost(BytewiseCommand root, boolean json) {
    this.root = root;
    this.json = json;
  }

  @Override
  public boolean readsData() {
    return json;
  }

  @Override
  public Optional<StandardInput> standardInput() {
    Surroundings surroundings = root.surroundings();
    return Optional.of(new StandardInput(surroundings.in(), surroundings.charset()));
  }

  @Override
  public RuleBook rules() {
    return LessonRules.packaged();
  }

  @Override
  public Optional<LiveTerminal> liveTerminal() {
    return json ? Optional.empty() : SystemScreen.find(root.promptOptions(Optional.empty()));
  }

  @Override
  public HostFacts facts() {
    StateFiles files = root.surroundings().files();
    return ProgramFacts.of(files.history(), files.progress());
  }
}
