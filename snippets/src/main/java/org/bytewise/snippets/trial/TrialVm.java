package org.bytewise.snippets.trial;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.RunReport;
import org.bytewise.counting.profile.ProfileReader;
import org.bytewise.counting.profile.StrictRules;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.internal.trial.Program;
import org.bytewise.snippets.internal.wire.OwnJars;
import org.bytewise.snippets.internal.wire.Texts;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * A VM that runs one program, call by call. The program has a class {@code Trial} with the static
 * methods {@code Object[] examples()}, {@code Object input(Random)} and {@code run(Object)}, and
 * optionally {@code Object heavy(Random)}, {@code Object view(Object, Object)} and {@code Object
 * show(Object)}. Only calls of {@code run} can be counted.
 *
 * <p>Used by one thread, except {@link #close}, which any thread may call. Every call throws
 * {@link TrialException} if the VM gives no answer; the VM has then ended.
 */
public final class TrialVm implements AutoCloseable {
  private static final String MAIN = "org.bytewise.snippets.internal.child.TrialMain";

  private final TrialProcess process;
  private final boolean counts;
  private Program program;
  private long firstThread;

  private TrialVm(TrialProcess process, boolean counts) {
    this.process = process;
    this.counts = counts;
  }

  /**
   * Starts a VM. Returns immediately while it starts and warms up; the first call waits. It can
   * count if the profile in the options can.
   */
  public static TrialVm start(TrialOptions options) {
    boolean counts = options.profile().counts();
    return new TrialVm(TrialProcess.start(options, MAIN, counts), counts);
  }

  /**
   * Returns the locations, in order, of the classes that a trial's VM needs: files and folders of
   * this VM.
   */
  public static List<Path> ownJars() {
    return OwnJars.paths();
  }

  /** Returns whether it can count. */
  public boolean counts() {
    return counts;
  }

  /** Returns whether it still accepts calls. */
  public boolean isOpen() {
    return process.isOpen();
  }

  /** Waits until the VM is warm. */
  public void awaitReady() {
    process.awaitReady();
  }

  /**
   * Loads a program, replacing the previous one.
   *
   * @param sources the sources whose lines are shown, by file name
   * @return the number of examples
   */
  public int load(Compilation compilation, Map<String, String> sources) {
    process.awaitReady();
    process.beginProgram();
    program = new Program(compilation.classes(), sources);
    return process.ask(
        TrialWire.LOAD,
        out -> {
          out.writeInt(compilation.classes().size());
          for (Map.Entry<String, byte[]> one : compilation.classes().entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue().length);
            out.write(one.getValue());
          }
        },
        TrialWire.LOADED,
        in -> {
          int examples = in.readInt();
          String problem = Texts.read(in);
          if (examples < 0) {
            close();
            throw new TrialException(TrialException.Kind.UNUSABLE, problem);
          }
          firstThread = in.readLong();
          return examples;
        });
  }

  /**
   * Runs an example.
   *
   * @param index counted from 0
   */
  public TrialAnswer example(int index) {
    return process.ask(
        TrialWire.EXAMPLE, out -> out.writeInt(index), TrialWire.ANSWER, TrialVm::trialAnswer);
  }

  /** Runs with the input generated from a seed. */
  public TrialAnswer run(long seed) {
    return process.ask(
        TrialWire.RUN, out -> out.writeLong(seed), TrialWire.ANSWER, TrialVm::trialAnswer);
  }

  /** Runs with the input generated from a seed, and counts what the call allocates. */
  public CountedAnswer count(long seed) {
    return process.ask(
        TrialWire.COUNT, out -> out.writeLong(seed), TrialWire.COUNTED, this::counted);
  }

  /**
   * Runs twice the given number of times, with the VM counting its live objects before, between and
   * after the two series. The inputs stay reachable throughout.
   *
   * @param keep whether the results stay reachable, too
   */
  public LiveObjects hold(long seed, int runs, boolean keep) {
    return process.ask(
        TrialWire.HOLD,
        out -> {
          out.writeLong(seed);
          out.writeInt(runs);
          out.writeBoolean(keep);
        },
        TrialWire.LIVE,
        in -> {
          TrialAnswer failure = in.readBoolean() ? trialAnswer(in) : null;
          return new LiveObjects(runs, amounts(in), amounts(in), failure);
        });
  }

  /**
   * Runs the heavy input, uncounted.
   *
   * @param stackBytes the stack size of the thread it runs on; 0 for the main thread
   */
  public TrialAnswer heavy(long seed, long stackBytes) {
    return process.ask(
        TrialWire.HEAVY,
        out -> {
          out.writeLong(seed);
          out.writeLong(stackBytes);
        },
        TrialWire.ANSWER,
        TrialVm::trialAnswer);
  }

  /** Returns the number of live threads that the loaded program may have started, at least 0. */
  public int threadsLeft() {
    return process.ask(
        TrialWire.THREADS, out -> {}, TrialWire.THREADS_LEFT, DataInputStream::readInt);
  }

  /** Returns what the code has printed, up to the limit. */
  public String printed() {
    return process.printed();
  }

  private CountedAnswer counted(DataInputStream in) throws IOException {
    TrialAnswer answer = trialAnswer(in);
    boolean recorded = in.readBoolean();
    boolean empty = in.readBoolean();
    long thread = in.readLong();
    StrictRules rules =
        new StrictRules(firstThread, in.readLong(), in.readLong(), program::isJudged);
    long allocated = in.readLong();
    long direct = in.readLong();
    long elapsed = in.readLong();
    byte[] recording = in.readNBytes(in.readInt());
    if (!recorded) {
      AllocationProfile none = empty
          ? ProfileReader.readStrictly(
              RunReport.aloneAndEmpty(thread, elapsed), program.classFiles(), program, rules)
          : AllocationProfile.uncounted("it was the first call to allocate anything");
      return new CountedAnswer(answer, none, Amount.ZERO, elapsed);
    }
    Path file = process.folder().resolve("counted.jfr");
    Files.write(file, recording);
    RunReport report = RunReport.alone(thread, allocated, direct, elapsed, file.toString(), null);
    AllocationProfile profile =
        ProfileReader.readStrictly(report, program.classFiles(), program, rules);
    Files.deleteIfExists(file);
    return new CountedAnswer(answer, profile, rules.putOff(), elapsed);
  }

  private static TrialAnswer trialAnswer(DataInputStream in) throws IOException {
    return new TrialAnswer(
        Texts.read(in),
        Texts.read(in),
        Texts.read(in),
        Texts.read(in),
        Texts.read(in),
        in.readInt());
  }

  private static Map<String, Amount> amounts(DataInputStream in) throws IOException {
    Map<String, Amount> amounts = new HashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      amounts.merge(
          SourceNames.of(Texts.read(in)), new Amount(in.readLong(), in.readLong()), Amount::plus);
    }
    return amounts;
  }

  /**
   * Lets the VM end by itself, which gives it time to write what it writes at its end.
   *
   * @return whether it ended in time
   */
  public boolean finish() {
    return process.finish();
  }

  /** Ends the VM immediately. */
  @Override
  public void close() {
    process.close();
  }
}
