package org.bytewise.repl.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.alloc.AllocInstrument;
import org.bytewise.instruments.layout.LayoutInstrument;
import org.bytewise.instruments.sizeof.SizeofInstrument;
import org.bytewise.instruments.step.StepInstrument;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;

/**
 * The door to the commands: runs what the arguments say. The prompt, and questions without options
 * such as {@code sizeof String}, start without picocli, which would take most of their time.
 */
public final class CommandLines {
  private CommandLines() {}

  /**
   * Runs the command given by the arguments.
   *
   * @return the exit status
   */
  public static int run(String[] args, Surroundings surroundings) {
    int status = status(args, surroundings);
    Optional<String> unwritten = surroundings.unwritten();
    if (unwritten.isEmpty()) {
      return status;
    }
    surroundings.err().print("bytewise: cannot write the output: " + unwritten.get() + "\n");
    return ExitStatus.ENVIRONMENT;
  }

  private static int status(String[] args, Surroundings surroundings) {
    BytewiseCommand root = new BytewiseCommand(surroundings);
    String name = args.length == 0 ? "bytewise" : "bytewise " + args[0];
    try {
      Callable<Integer> plain = plain(args, root);
      return plain == null ? Assembly.run(args, root) : plain.call();
    } catch (LinkageError | InternalError e) {
      return Failure.damaged(e, name, root);
    } catch (Exception | Error e) {
      // The VM would end with status 1, which means something else here.
      return Failure.report(e, name, root);
    }
  }

  /**
   * Returns the prompt, or a command that measures targets; null if there is more to understand.
   */
  private static Callable<Integer> plain(String[] args, BytewiseCommand root) {
    if (args.length == 0) {
      return root;
    }
    if (args.length == 1) {
      return null;
    }
    for (String arg : args) {
      if (arg.startsWith("-")) {
        return null;
      }
    }
    List<String> targets = Arrays.asList(args).subList(1, args.length);
    return switch (args[0]) {
      case "sizeof", "size_of" -> plain(new SizeofInstrument(), targets, root);
      case "layout" -> plain(new LayoutInstrument(), targets, root);
      case "alloc" -> plain(new AllocInstrument(), targets, root);
      case "step" -> plain(new StepInstrument(), targets, root);
      default -> null;
    };
  }

  private static Callable<Integer> plain(
      Instrument instrument, List<String> targets, BytewiseCommand root) {
    return new InstrumentExecution(
        root, instrument, InstrumentCall.ofWords(targets, Map.of()), false);
  }
}
