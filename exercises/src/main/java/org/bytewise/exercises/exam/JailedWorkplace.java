package org.bytewise.exercises.exam;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.bytewise.exercises.sandbox.Jail;
import org.bytewise.exercises.sandbox.JailLimits;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.trial.CompilerVm;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialOptions;
import org.bytewise.snippets.trial.TrialVm;

/**
 * A workplace for code that nobody trusts: each program runs in a VM of its own, in a jail of its
 * own. Compilers stay from one program to the next, since they run none of them; one that has
 * ended, or had too much, is replaced. VMs are started ahead. Thread-safe.
 */
public final class JailedWorkplace implements Workplace {
  /** What a compiler keeps of its programs is not without end. */
  private static final int MOST_PROGRAMS = 200;

  /** The compiler runs short: quick to start beats quick code. */
  private static final List<String> COMPILER_FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m");

  private final Sandbox sandbox;
  private final Duration timeLimit;
  private final List<String> vmFlags;
  private final int ahead;
  private final Deque<Compiler> compilers = new ArrayDeque<>();
  private final Deque<TrialVm> ready = new ArrayDeque<>();
  private boolean closed;

  /**
   * A workplace in a sandbox, which stays the caller's to close.
   *
   * @param timeLimit of one call
   * @param vmFlags further flags of the VMs that count
   * @param ahead how many VMs are kept ready, at least 0
   */
  public JailedWorkplace(Sandbox sandbox, Duration timeLimit, List<String> vmFlags, int ahead) {
    this.sandbox = sandbox;
    this.timeLimit = timeLimit;
    this.vmFlags = List.copyOf(vmFlags);
    this.ahead = ahead;
  }

  /** What a jail's VM needs on its class path. */
  public static List<Path> jars() {
    return TrialVm.ownJars();
  }

  /** A compiler and how many programs it has had. */
  private static final class Compiler {
    private final CompilerVm vm;
    private int programs;

    Compiler(CompilerVm vm) {
      this.vm = vm;
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
    return compiler != null
        ? compiler
        : new Compiler(
            CompilerVm.start(options(JailLimits.COMPILE, VmProfile.PLAIN, COMPILER_FLAGS)));
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

  private TrialOptions options(JailLimits limits, VmProfile profile, List<String> flags) {
    Jail jail = sandbox.jail(limits);
    List<String> all = new ArrayList<>(jail.vmFlags());
    all.addAll(flags);
    return new TrialOptions(
        jail::start,
        profile,
        all,
        jail.classPath(),
        jail.scratch(),
        timeLimit,
        TrialOptions.DEFAULT_OUTPUT,
        // Many answers fail before anything is counted.
        false,
        jail::close);
  }

  private TrialVm start() {
    return TrialVm.start(options(JailLimits.RUN, VmProfile.COUNTING, vmFlags));
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
    List<String> all = new ArrayList<>(vmFlags);
    all.addAll(flags);
    return TrialVm.start(options(JailLimits.RUN, VmProfile.PLAIN, all));
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
