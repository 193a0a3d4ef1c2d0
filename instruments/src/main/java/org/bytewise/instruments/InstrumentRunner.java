package org.bytewise.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.workbench.JavaText;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.layout.LayoutException;
import org.bytewise.snippets.SessionException;

/** Runs instruments, whoever calls them: checks the call, and tells every failure in one way. */
public final class InstrumentRunner {
  private InstrumentRunner() {}

  /**
   * Runs an instrument.
   *
   * @throws InstrumentException if the call is wrong, or there is no answer
   */
  public static Report run(Instrument instrument, InstrumentContext context, InstrumentCall call)
      throws InstrumentException {
    InstrumentCall resolved = SourceOption.resolved(instrument, context, call);
    check(instrument, context, resolved, !resolved.equals(call));
    try {
      return instrument.run(context, resolved);
    } catch (TargetException e) {
      throw new InstrumentException(e.getMessage(), e);
    } catch (LayoutException | SessionException e) {
      throw InstrumentException.environment(e.getMessage(), e);
    }
  }

  /** Returns a report's data as JSON has it, with every key that the instrument has. */
  public static Object json(Instrument instrument, Report report) {
    return report.json() instanceof List<?> list
        ? list.stream().map(one -> complete(instrument, one)).toList()
        : complete(instrument, report.data());
  }

  private static Map<String, Object> complete(Instrument instrument, Object data) {
    Map<String, Object> whole = new LinkedHashMap<>();
    ((Map<?, ?>) data).forEach((key, value) -> whole.put(key.toString(), value));
    return Envelope.complete(whole, instrument.keys());
  }

  private static void check(
      Instrument instrument, InstrumentContext context, InstrumentCall call, boolean fromFile)
      throws InstrumentException {
    String example = instrument.examples().get(0);
    if (instrument.arguments().isEmpty()) {
      if (!call.text().isEmpty()) {
        throw InstrumentException.usage("there is no use for '" + JavaText.firstLine(call.text())
            + "': " + context.form().call(instrument.name(), "") + " takes nothing after it");
      }
      return;
    }
    boolean given = fromFile || call.targets().stream().anyMatch(target -> !target.isEmpty());
    boolean explicit =
        given || (context.form() == CallForm.COMMAND_LINE && !call.targets().isEmpty());
    if (!explicit && instrument.needsArgument(context.form())) {
      throw InstrumentException.usage(
          context, instrument, missing(instrument.arguments()), example);
    }
    if (explicit && instrument.takesJava()) {
      for (String target : call.targets()) {
        if (JavaText.isBlank(target)) {
          throw InstrumentException.usage(
              context,
              instrument,
              "'" + JavaText.firstLine(target) + "' has no code in it",
              example);
        }
      }
    }
  }

  private static String missing(String arguments) {
    List<String> names = new ArrayList<>();
    boolean allOptional = arguments.startsWith("[");
    for (String word : arguments.split(" ", -1)) {
      if (allOptional || !word.startsWith("[")) {
        names.add(word.replaceAll("[\\[\\].]", ""));
      }
    }
    return String.join(" and ", names) + (names.size() == 1 ? " is missing" : " are missing");
  }
}
