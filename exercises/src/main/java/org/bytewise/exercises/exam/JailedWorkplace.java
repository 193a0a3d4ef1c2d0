package org.bytewise.exercises.exam;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.bytewise.exercises.exam.JudgeArchives.Kind;
import org.bytewise.exercises.sandbox.Jail;
import org.bytewise.exercises.sandbox.JailLimits;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.archive.VmArchives;
import org.bytewise.snippets.trial.CompilerVm;
import org.bytewise.snippets.trial.RecorderFile;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialOptions;
import org.bytewise.snippets.trial.TrialVm;

/**
 * A workplace for untrusted code: each program runs in its own VM, in its own jail. Compilers never
 * run the programs, so they are reused; one that ended or hit a limit is replaced. VMs are started
 * ahead of time. Thread-safe.
 */
public final class JailedWorkplace implements Workplace {
  /** Programs after which a compiler is replaced, since it retains something of each. */
  private static final int MOST_PROGRAMS = 200;

  /** The compiler is short-lived: a quick start matters more than fast code. */
  private static final List<String> COMPILER_FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m");

  private final Sandbox sandbox;
  private final JudgeArchives archives;
  private final Duration timeLimit;
  private final List<String> vmFlags;
  private final int ahead;
  private final Deque<Compiler> compilers = new ArrayDeque<>();
  private final Deque<TrialVm> ready = new ArrayDeque<>();
  private boolean closed;

  /**
   * Creates a workplace in a sandbox. Closing it does not close the sandbox.
   *
   * @param timeLimit of one call
   * @param vmFlags additional flags of the VMs that count
   * @param ahead how many VMs are kept ready, at least 0
   */
  public JailedWorkplace(Sandbox sandbox, Duration timeLimit, List<String> vmFlags, int ahead) {
    this(sandbox, timeLimit, vmFlags, ahead, VmArchives.ofProcess());
  }

  JailedWorkplace(
      Sandbox sandbox, Duration timeLimit, List<String> vmFlags, int ahead, VmArchives kept) {
    this.sandbox = sandbox;
    this.archives = new JudgeArchives(sandbox, kept);
    this.timeLimit = timeLimit;
    this.vmFlags = List.copyOf(vmFlags);
    this.ahead = ahead;
  }

  /**
   * Returns what a jail's VM needs to see, in this order: its class path, and the file that lets
   * the recorder start quickly, if there is one.
   */
  public static List<Path> files() {
    List<Path> files = new ArrayList<>(TrialVm.ownJars());
    RecorderFile.find().ifPresent(files::add);
    return List.copyOf(files);
  }

  /**
   * Makes this build's archives of classes for the VMs, which takes a few seconds once, or finds
   * them. Without it, VMs start more slowly. Call it before anything else, from one thread.
   */
  public void prepare() {
    archives.prepare(this::options);
  }

  static JailLimits limits(Kind kind) {
    return kind == Kind.COMPILER ? JailLimits.COMPILE : JailLimits.RUN;
  }

  /** A compiler and the number of programs it has compiled. */
  private static final class Compiler {
    private final CompilerVm vm;
    private int programs;

    Compiler(CompilerVm vm) {
      this.vm = vm;
    }
  }

  /** Starts a compiler and a VM that counts, which the first submission will need. */
  public void begin() {
    giveBack(takeCompiler(), true);
    synchronized (this) {
      ready.add(start());
    }
  }

  @Override
  public Compilation compile(Map<String, String> sources) {
    Compiler compiler = takeCompiler();
    boolean fine = false;
    try {
      Compilation compilation = compiler.vm.compile(sources);
      fine = !compilation.tooMuch();
      return compilation;
    } finally {
      giveBack(compiler, fine);
    }
  }

  private synchronized Compiler takeCompiler() {
    Compiler compiler = compilers.poll();
    return compiler != null ? compiler : new Compiler(CompilerVm.start(options(Kind.COMPILER)));
  }

  private void giveBack(Compiler compiler, boolean fine) {
    compiler.programs++;
    synchronized (this) {
      if (fine && !closed && compiler.programs < MOST_PROGRAMS) {
        compilers.add(compiler);
        return;
      }
    }
    compiler.vm.close();
  }

  private TrialOptions options(Kind kind) {
    Jail jail = sandbox.jail(limits(kind));
    return options(jail, kind, archives.flags(kind, jail));
  }

  private TrialOptions options(Jail jail, Kind kind, List<String> flags) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(kind == Kind.COMPILER ? COMPILER_FLAGS : vmFlags);
    return options(jail, kind == Kind.COMPILER ? VmProfile.PLAIN : VmProfile.COUNTING, all);
  }

  private TrialOptions options(Jail jail, VmProfile profile, List<String> flags) {
    List<String> all = new ArrayList<>(jail.vmFlags());
    all.addAll(flags);
    int jars = TrialVm.ownJars().size();
    List<Path> shown = jail.files();
    return new TrialOptions(
        jail::start,
        profile,
        all,
        shown.subList(0, jars),
        jail.scratch(),
        shown.size() > jars ? shown.get(jars) : null,
        timeLimit,
        TrialOptions.DEFAULT_OUTPUT,
        // Many answers fail before anything is counted.
        false,
        jail::close);
  }

  private TrialVm start() {
    return TrialVm.start(options(Kind.JUDGE));
  }

  @Override
  public TrialVm counting() {
    TrialVm vm = null;
    synchronized (this) {
      if (closed) {
        throw TrialException.closed();
      }
      vm = ready.poll();
      while (ready.size() < ahead) {
        ready.add(start());
      }
    }
    return vm != null && vm.isOpen() ? vm : start();
  }

  @Override
  public TrialVm plain(List<String> flags) {
    Jail jail = sandbox.jail(JailLimits.RUN);
    List<String> all = new ArrayList<>(archives.flags(Kind.JUDGE, jail));
    all.addAll(vmFlags);
    all.addAll(flags);
    return TrialVm.start(options(jail, VmProfile.PLAIN, all));
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      compilers.forEach(compiler -> compiler.vm.close());
      compilers.clear();
      ready.forEach(TrialVm::close);
      ready.clear();
    }
  }
}
