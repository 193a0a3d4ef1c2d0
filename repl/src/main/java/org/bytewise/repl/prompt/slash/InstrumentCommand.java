package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.screen.Line;

/** Adapts an instrument to a command of the prompt. */
final class InstrumentCommand implements SlashCommand {
  private final Instrument instrument;

  InstrumentCommand(Instrument instrument) {
    this.instrument = instrument;
  }

  @Override
  public String name() {
    return instrument.name();
  }

  @Override
  public List<String> aliases() {
    return instrument.aliases();
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String arguments() {
    return instrument.synopsis();
  }

  @Override
  public String summary() {
    return instrument.summary();
  }

  @Override
  public List<String> details() {
    List<String> details = new ArrayList<>(instrument.details());
    instrument.options().forEach(option -> details.add(option.usage() + ": " + option.about()));
    instrument
        .examples()
        .forEach(example -> details.add(CallForm.PROMPT.call(instrument.name(), example)));
    return details;
  }

  @Override
  public boolean takesJava() {
    return instrument.takesJava();
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    List<Suggestion> all = new ArrayList<>();
    for (InstrumentOption option : instrument.options()) {
      if (option.hasValue() && option.name().equals(last)) {
        return option.values().stream().map(Suggestion::of).toList();
      }
      if (!before.contains(option.name())) {
        all.add(new Suggestion(option.name(), option.about()));
      }
    }
    instrument.words(desk.host(), before).forEach(word -> all.add(Suggestion.of(word)));
    return all;
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    Screen screen = desk.screen();
    Report report;
    try {
      report = InstrumentList.run(
          instrument,
          new InstrumentContext(desk.workbench(), CallForm.PROMPT, desk.host(), screen::progress),
          argument);
    } catch (InstrumentException e) {
      throw new SlashException(e.getMessage());
    } finally {
      screen.progress("");
    }
    RunStatus ended = report.ended();
    List<Line> lines = new ArrayList<>(report.results(screen.width(), screen.glyphs()));
    List<Line> errors = report.errors(screen.width(), screen.glyphs());
    if (ended != RunStatus.FAILED) {
      // As with Java that is typed: what the compiler says is the answer.
      lines.addAll(errors);
    }
    screen.print(Paging.pages(screen, List.of(lines)));
    if (ended == RunStatus.FAILED) {
      errors.forEach(line -> screen.error(line.text()));
    }
    if (ended == RunStatus.FAILED || ended == RunStatus.REJECTED) {
      throw SlashException.told();
    }
  }
}
