package org.bytewise.snippets.trial;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.RunReport;
import org.bytewise.counting.profile.ProfileReader;
import org.bytewise.counting.profile.StrictRules;
import org.bytewise.counting.recorder.LiveCounts;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.trial.Program;
import org.bytewise.snippets.internal.wire.OwnJars;
import org.bytewise.snippets.internal.wire.Texts;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * A VM that runs one program, call by call. The program has a class {@code Trial} with the static
 * methods {@code Object[] examples()}, {@code Object input(Random)} and {@code run(Object)}, and
 * optionally {@code Object heavy(Random)}, {@code Object view(Object, Object)} and {@code Object
 * show(Object)}. Only calls of {@code run} can be counted. The VM makes all of them in the same
 * way, so that the program cannot tell them apart.
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
    return process.ask(TrialWire.LOAD, compilation::writeClasses, TrialWire.LOADED, in -> {
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

  /** Returns an input as text. */
  public String show(TrialInput input) {
    return process.ask(TrialWire.SHOW, input::writeTo, TrialWire.TEXT, Texts::read);
  }

  /** Makes a call and looks at its result. */
  public TrialAnswer run(TrialInput input) {
    return call(input, TrialWire.VIEWED, 0).answer;
  }

  /**
   * Makes a call, looks at its result, and counts what the call allocates. The first call of a
   * program that allocates something cannot be counted, unless the VM records all of them.
   */
  public CountedAnswer count(TrialInput input) {
    Called called = call(input, TrialWire.VIEWED | TrialWire.COUNTED, 0);
    return new CountedAnswer(called.answer, called.profile, called.putOff, called.elapsed);
  }

  /**
   * Makes a call whose input, result or both stay reachable until the next {@link #liveAnew}.
   *
   * @param looks whether to look at the result at once
   */
  public TrialAnswer keep(TrialInput input, boolean looks, boolean keepInput, boolean keepResult) {
    int wanted = (looks ? TrialWire.VIEWED : 0)
        | (keepInput ? TrialWire.KEEPS_INPUT : 0)
        | (keepResult ? TrialWire.KEEPS_RESULT : 0);
    return call(input, wanted, 0).answer;
  }

  /** Makes an input, without a call, which stays reachable like those of calls. */
  public TrialAnswer keepInput(TrialInput input) {
    return call(input, TrialWire.ONLY_INPUT | TrialWire.KEEPS_INPUT, 0).answer;
  }

  /**
   * Looks at the result of a call that was kept with its input.
   *
   * @param index counted from 0, among those that are kept
   * @return an answer without digests of the input
   */
  public TrialAnswer view(int index) {
    return process.ask(
        TrialWire.VIEW, out -> out.writeInt(index), TrialWire.ANSWER, in -> trialAnswer(in, false));
  }

  /** Counts the live objects. */
  public LiveObjects live() {
    return live(0);
  }

  /** Counts the live objects, after everything that was kept has been let go of. */
  public LiveObjects liveAnew() {
    return live(TrialWire.FORGET | TrialWire.TWICE);
  }

  /** Counts the live objects, after what the first half of the calls kept has been let go of. */
  public LiveObjects liveWithoutHalf() {
    return live(TrialWire.FORGET_HALF | TrialWire.TWICE);
  }

  /** Lets go of everything that was kept. */
  public void forget() {
    live(TrialWire.FORGET | TrialWire.NO_COUNT);
  }

  private LiveObjects live(int first) {
    return process.ask(
        TrialWire.LIVE,
        out -> out.writeByte(first),
        TrialWire.TEXT,
        in -> new LiveObjects(LiveCounts.parse(Texts.read(in))));
  }

  /**
   * Makes a call on a thread of its own.
   *
   * @param stackBytes the size of its stack
   */
  public TrialAnswer onStack(TrialInput input, long stackBytes) {
    return call(input, TrialWire.VIEWED, stackBytes).answer;
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

  /** A call and what the VM says of it. */
  private record Called(
      TrialAnswer answer, AllocationProfile profile, Map<String, Amount> putOff, long elapsed) {}

  private Called call(TrialInput input, int wanted, long stackBytes) {
    return process.ask(
        TrialWire.CALL,
        out -> {
          input.writeTo(out);
          out.writeByte(wanted);
          out.writeLong(stackBytes);
        },
        TrialWire.CALLED,
        in -> called(in, (wanted & TrialWire.COUNTED) != 0));
  }

  private Called called(DataInputStream in, boolean counted) throws IOException {
    TrialAnswer answer = trialAnswer(in, true);
    boolean recorded = in.readBoolean();
    boolean empty = in.readBoolean();
    long thread = in.readLong();
    long allocated = in.readLong();
    long direct = in.readLong();
    long elapsed = in.readLong();
    byte[] recording = in.readNBytes(in.readInt());
    if (!counted) {
      return new Called(answer, null, Map.of(), elapsed);
    }
    StrictRules rules = new StrictRules(firstThread, program::isJudged);
    if (!recorded) {
      AllocationProfile none = empty
          ? ProfileReader.readStrictly(
              RunReport.aloneAndEmpty(thread, elapsed), program.classFiles(), program, rules)
          : AllocationProfile.uncounted("it was the first call to allocate anything");
      return new Called(answer, none, Map.of(), elapsed);
    }
    Path file = process.folder().resolve("counted.jfr");
    Files.write(file, recording);
    RunReport report = RunReport.alone(thread, allocated, direct, elapsed, file.toString(), null);
    AllocationProfile profile =
        ProfileReader.readStrictly(report, program.classFiles(), program, rules);
    Files.deleteIfExists(file);
    return new Called(answer, profile, rules.putOff(), elapsed);
  }

  private static TrialAnswer trialAnswer(DataInputStream in, boolean called) throws IOException {
    return new TrialAnswer(
        Texts.read(in),
        Texts.read(in),
        Texts.read(in),
        Texts.read(in),
        in.readInt(),
        called ? in.readLong() : 0,
        called ? parts(in) : Set.of(),
        called ? in.readLong() : 0);
  }

  private static Set<Integer> parts(DataInputStream in) throws IOException {
    Set<Integer> parts = new HashSet<>();
    for (int i = in.readInt(); i > 0; i--) {
      parts.add(in.readInt());
    }
    return parts;
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
