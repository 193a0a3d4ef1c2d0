package org.bytewise.instruments.growth;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.layout.Growth;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Inspection;
import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.session.SnippetSession;

/** {@code /growth}: shows how the array behind a list, a map or a builder grows. */
public final class GrowthInstrument implements Instrument {
  private static final int DEFAULT_ADDS = 100;
  private static final Pattern NUMBERED = Pattern.compile("(.+?)\\s+([\\d_]+)", Pattern.DOTALL);

  /** The compiler's name of an anonymous class's type: {@code <anonymous ArrayList<Integer>>}. */
  private static final Pattern ANONYMOUS = Pattern.compile("<anonymous (.*)>", Pattern.DOTALL);

  private static final Pattern FIRST_TYPE_ARGUMENT =
      Pattern.compile("[^<]*<\\s*(?:\\? super |\\? extends )?([\\w.$]*\\w(?:\\[])*).*");

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String arguments() {
    return "EXPRESSION [N]";
  }

  @Override
  public String summary() {
    return "Shows how the array behind a list, map or builder grows";
  }

  @Override
  public List<String> details() {
    return List.of(
        ("N elements (%d by default, at most %s) are added to EXPRESSION's value, one after the"
                    + " other,")
                .formatted(DEFAULT_ADDS, Words.number(Growth.MOST_ADDS))
            + " and after each one its backing array is read from the VM's memory. If that array"
            + " was replaced, its elements were copied (in a hash table: moved). A variable keeps"
            + " the elements that were added; pass a new object to leave it as it is.",
        "The elements are numbers, or strings where the element type is String; all keys differ."
            + " Bytes count the array's slots, without its header and without the elements"
            + " themselves.",
        "Your own class works, too, if it has exactly one array field and a method add, append or"
            + " push with one parameter.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "new ArrayList<Integer>()", "new HashMap<Integer, String>(50) 200", "new StringBuilder()");
  }

  @Override
  public List<String> keys() {
    return List.of(
        "adds",
        "sizeAtFirst",
        "capacityAtFirst",
        "capacity",
        "size",
        "growths",
        "slotBytes",
        "wastedSlots",
        "wastedBytes",
        "copiedElements",
        "copiedBytes",
        "allocatedBytes",
        "steps",
        "stepsLeftOut");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    String argument = call.text();
    Matcher numbered = NUMBERED.matcher(argument);
    boolean hasNumber = numbered.matches();
    String expression = (hasNumber ? numbered.group(1) : argument).strip().replaceFirst(";$", "");
    int adds = hasNumber ? adds(numbered.group(2)) : DEFAULT_ADDS;
    if (expression.matches("[\\d_]+")) {
      throw InstrumentException.usage(
          context,
          this,
          "the number of adds comes after the expression",
          examples().get(0) + " " + expression);
    }
    return grow(context, expression, adds);
  }

  private static int adds(String text) throws InstrumentException {
    String digits = text.replace("_", "");
    if (digits.isEmpty() || digits.length() > 9 || !inRange(Integer.parseInt(digits))) {
      throw InstrumentException.usage("cannot add %s elements: type a number from 1 to %s"
          .formatted(text, Words.number(Growth.MOST_ADDS)));
    }
    return Integer.parseInt(digits);
  }

  private static boolean inRange(int adds) {
    return adds >= 1 && adds <= Growth.MOST_ADDS;
  }

  private static Report grow(InstrumentContext context, String expression, int adds)
      throws InstrumentException {
    SnippetSession session = context.workbench().session();
    Evaluation evaluation = session.inspect(expression, GrowthProbe.class, "").evaluation();
    if (RunStatus.of(evaluation) != RunStatus.OK) {
      return new UngrownReport(evaluation);
    }
    if (!(evaluation instanceof Evaluation.Value value)) {
      throw new InstrumentException("'%s' has no value that can grow; try %s"
          .formatted(expression, context.form().call("growth", "new ArrayList<Integer>()")));
    }
    if (value.isNull()) {
      throw new InstrumentException("'%s' is null, which has no capacity".formatted(expression));
    }
    if (value.primitive()) {
      throw new InstrumentException("'%s' has the type %s, which has no capacity and cannot grow"
          .formatted(expression, value.type()));
    }
    context.progress().accept("adding " + Words.count(adds, "element"));
    Inspection grown = session.inspect(
        GrowthCall.expression(elementType(value.type()), adds), GrowthCall.Result.class, "");
    Serializable answer = grown.result().orElse(null);
    if (answer instanceof Growth growth) {
      return new GrowthReport(growth);
    }
    if (answer instanceof String refusal) {
      throw new InstrumentException(SourceNames.of(refusal));
    }
    return new UngrownReport(grown.evaluation());
  }

  /** Matches the simple name of a type's first type argument, if it has one. */
  static String elementType(String type) {
    Matcher anonymous = ANONYMOUS.matcher(type);
    Matcher argument = FIRST_TYPE_ARGUMENT.matcher(anonymous.matches() ? anonymous.group(1) : type);
    if (!argument.matches()) {
      return "Object";
    }
    String name = argument.group(1);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
