package org.bytewise.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.workbench.JavaText;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.layout.LayoutException;
import org.bytewise.snippets.SessionException;

/** Runs instruments for every caller: checks the call and reports all failures alike. */
public final class InstrumentRunner {
  private InstrumentRunner() {}

  /**
   * Runs an instrument.
   *
   * @throws InstrumentException if the call is wrong or there is no answer
   */
  public static Report run(Instrument instrument, InstrumentContext context, InstrumentCall call)
      throws InstrumentException {
    boolean named = SourceOption.isNamed(instrument, context, call);
    InstrumentCall resolved = named ? SourceReader.resolved(context, call) : call;
    check(instrument, context, resolved, named);
    try {
      return instrument.run(context, resolved);
    } catch (TargetException e) {
      throw new InstrumentException(e.getMessage(), e);
    } catch (LayoutException | SessionException e) {
      throw InstrumentException.environment(e.getMessage(), e);
    }
  }

  /** Returns a report's data in its JSON form, with every key of the instrument. */
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
        throw InstrumentException.usage("unexpected argument '" + JavaText.firstLine(call.text())
            + "': " + context.form().call(instrument.name(), "") + " takes no arguments");
      }
      return;
    }
    boolean given = fromFile || !call.text().isBlank() || call.targets().size() > 1;
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
