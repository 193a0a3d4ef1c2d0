package org.bytewise.repl.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Adapts an instrument to a command of the command line. */
@Command
final class InstrumentSubcommand implements Callable<Integer> {
  private static final String END_OF_OPTIONS = "--";

  private final BytewiseCommand root;
  private final Instrument instrument;

  @Mixin
  private FormatOption format;

  @Spec
  private CommandSpec spec;

  private InstrumentSubcommand(BytewiseCommand root, Instrument instrument) {
    this.root = root;
    this.instrument = instrument;
  }

  /** Returns an instrument's command, with its options, arguments and help. */
  static CommandSpec spec(BytewiseCommand root, Instrument instrument) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new InstrumentSubcommand(root, instrument));
    spec.aliases(instrument.aliases().toArray(String[]::new));
    spec.usageMessage()
        .header(escaped(instrument.summary()) + ".")
        .description(description(instrument));
    for (InstrumentOption option : instrument.options()) {
      spec.addOption(optionSpec(option));
    }
    if (!instrument.arguments().isEmpty()) {
      spec.addPositional(positionalSpec(instrument));
      // Code may begin with a minus; what is meant as an option is told from it below.
      spec.parser().unmatchedOptionsArePositionalParams(true);
    }
    return spec;
  }

  private static String[] description(Instrument instrument) {
    List<String> text = new ArrayList<>();
    text.add("");
    instrument.details().forEach(paragraph -> text.add(escaped(paragraph)));
    text.add("");
    for (String example : instrument.examples()) {
      text.add("  " + escaped(CallForm.COMMAND_LINE.call(instrument, example)));
    }
    return text.toArray(String[]::new);
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  private static OptionSpec optionSpec(InstrumentOption option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name()).description(escaped(option.about()));
    if (option.hasValue()) {
      builder.type(String.class).paramLabel(option.value()).arity("1");
      if (!option.values().isEmpty()) {
        builder.completionCandidates(option.values());
      }
    } else {
      builder.type(boolean.class).arity("0");
    }
    return builder.build();
  }

  private static PositionalParamSpec positionalSpec(Instrument instrument) {
    boolean targets = instrument.arguments().endsWith("...");
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(instrument.arguments().replace("...", ""))
        .hideParamSyntax(!targets)
        .description(
            targets
                ? "Each word is one TARGET; quote anything with brackets or spaces."
                : "As at the prompt; words are joined with spaces. Quote code.")
        .build();
  }

  @Override
  public Integer call() {
    ParseResult parsed = spec.commandLine().getParseResult();
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    refuseUnknownOptions(words, parsed);
    Map<String, String> options = new HashMap<>();
    for (InstrumentOption option : instrument.options()) {
      if (parsed.hasMatchedOption(option.name())) {
        Object value = parsed.matchedOptionValue(option.name(), null);
        options.put(option.name(), option.hasValue() ? (String) value : "");
      }
    }
    return new InstrumentExecution(
            root, instrument, InstrumentCall.ofWords(words, options), format.isJson())
        .call();
  }

  private void refuseUnknownOptions(List<String> words, ParseResult parsed) {
    if (parsed.originalArgs().contains(END_OF_OPTIONS)) {
      return;
    }
    for (String word : words) {
      if (word.matches("--?[A-Za-z][\\w-]*(=.*)?")) {
        throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
      }
    }
  }

  /** Returns the report, in JSON, on a command line that could not be read. */
  String failure(String reason) {
    InstrumentCall none = InstrumentCall.ofWords(List.of(), Map.of());
    return JsonReport.of(instrument.failure(none, RunStatus.FAILED, reason));
  }
}
