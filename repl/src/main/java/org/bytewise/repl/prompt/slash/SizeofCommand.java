package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Words;

/** {@code /sizeof}: says how many bytes something takes. */
final class SizeofCommand implements SlashCommand {
  @Override
  public String name() {
    return "sizeof";
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String arguments() {
    return "[--vm NAME] TARGET";
  }

  @Override
  public String summary() {
    return "Says how many bytes something takes";
  }

  @Override
  public List<String> details() {
    return List.of(
        Targets.WHAT, "--vm NAME measures for another VM, simulated; Tab lists the names.");
  }

  @Override
  public List<String> aliases() {
    return List.of("size_of");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return Targets.suggestOptions(before);
  }

  @Override
  public boolean takesJava() {
    return true;
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Measured measured = Targets.measure(desk, Targets.read(this, argument));
    List<String> lines = new ArrayList<>();
    if (measured instanceof Measured.Primitive primitive) {
      lines.add(primitive.type() + " takes " + Words.bytes(primitive.shallowBytes()));
    } else if (measured instanceof Measured.OfType type) {
      lines.add(type.type() + " takes " + Words.bytes(type.shallowBytes()));
      lines.add("  " + type.layout().summary());
      addSimulated(type.layout(), lines);
    } else if (measured instanceof Measured.OfValue value) {
      String deep = (value.footprint().complete() ? "" : "at least ")
          + Words.bytes(value.footprint().deepBytes()) + " with all it holds ("
          + Words.count(value.footprint().objects(), "object") + ")";
      lines.add("this " + value.type() + " takes " + Words.bytes(value.shallowBytes()) + " itself, "
          + deep);
      lines.add("  " + value.layout().summary());
      addSimulated(value.layout(), lines);
    }
    for (String line : lines) {
      Lines.wrapped(line, desk.screen().width(), 2).forEach(desk.screen()::print);
    }
  }

  private static void addSimulated(ObjectLayout layout, List<String> lines) {
    if (layout.vm().simulated()) {
      lines.add("  simulated: " + layout.vm().description());
    }
  }
}
