package org.bytewise.snippets.session;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.Bytecode;
import org.bytewise.snippets.Completeness;
import org.bytewise.snippets.Completion;
import org.bytewise.snippets.Declaration;
import org.bytewise.snippets.Inspection;
import org.bytewise.snippets.NumberedSource;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.Repetition;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SiteProfile;
import org.bytewise.snippets.SourceDocumentation;
import org.bytewise.snippets.Spotted;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.internal.host.SessionCore;

/**
 * A session: Java code is compiled in this VM, runs in a child VM, and what it allocates is counted
 * there. Variables, methods and types stay from one input to the next. When the child VM is lost,
 * because the code ended it or exhausted it, another one takes its place and the declarations run
 * again.
 *
 * <p>Thread-safe: calls are served one after the other, in their order; {@link #interrupt} and
 * {@link #close} take effect at once. Interrupting a thread that waits in a call stops what runs,
 * too. Methods throw {@link SessionException} where the environment does not allow a session, and
 * {@link IllegalStateException} once it is closed.
 */
public final class SnippetSession implements AutoCloseable {
  /** JShell and the compiler are used by this one thread, whose stack they may need. */
  private static final long STACK_BYTES = 64L << 20;

  private final LinkedBlockingQueue<FutureTask<?>> work = new LinkedBlockingQueue<>();
  private final SessionCore core;
  private final Future<?> started;
  private volatile boolean closed;

  private SnippetSession(
      SessionOptions options, boolean disposable, SessionCore.Inheritance inheritance) {
    core = new SessionCore(options, disposable);
    Thread engineThread = new Thread(null, this::serve, "bytewise-engine", STACK_BYTES);
    engineThread.setDaemon(true);
    engineThread.start();
    started = submit(() -> {
      core.start();
      if (inheritance != null) {
        core.adopt(inheritance);
      }
      return null;
    });
  }

  /**
   * Opens a session. Returns at once, while the child VM and the compiler start and warm up; the
   * first call that needs them waits.
   */
  public static SnippetSession open(SessionOptions options) {
    return new SnippetSession(options, false, null);
  }

  /**
   * Opens a session that is of no more use once its child VM is lost: no other one takes its place.
   * Returns at once.
   */
  public static SnippetSession openDisposable(SessionOptions options) {
    return new SnippetSession(options, true, null);
  }

  /**
   * Opens another session, which begins with the imports and declarations of this one: each runs
   * again there, so that variables have their first values. Results of expressions, such as
   * {@code $1}, do not come along. It is disposable, and has nothing to do with this session any
   * more. Returns once this session is free.
   */
  public SnippetSession openBeside(SessionOptions options) {
    return new SnippetSession(options, true, call(core::inheritance));
  }

  /** What came along from the session that this one was opened beside, and what did not. */
  public Recovery adopted() {
    return call(core::adopted);
  }

  private void serve() {
    try {
      while (!closed) {
        work.take().run();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but the VM's end.
      Thread.currentThread().interrupt();
    }
  }

  private <T> FutureTask<T> submit(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    work.add(future);
    if (closed) {
      future.cancel(false);
    }
    return future;
  }

  private <T> T call(Callable<T> task) {
    await(started);
    return await(submit(task));
  }

  private <T> T await(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          // Whoever interrupts the caller wants an end to it; the session is left in order.
          interrupted = true;
          core.interrupt();
        } catch (CancellationException e) {
          throw new IllegalStateException("the session is closed", e);
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
          }
          if (e.getCause() instanceof Error cause) {
            throw cause;
          }
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until the child VM and the compiler are ready. */
  public void awaitReady() {
    call(() -> null);
  }

  /**
   * Runs an input, which may hold several statements, and counts what each of them allocates. Stops
   * after the first that does not succeed.
   *
   * @param input Java as in jshell: statements, expressions, declarations, imports
   */
  public Transcript evaluate(String input) {
    return call(() -> core.evaluate(input, true));
  }

  /**
   * As {@link #evaluate}, and runs nothing but the statements: of values that are objects, other
   * than strings and boxes, there is no text. {@link #text} makes it later.
   */
  public Transcript evaluateUnseen(String input) {
    return call(() -> core.evaluate(input, true, false));
  }

  /**
   * As {@link #evaluate}, and tells from where the code came to its allocations.
   *
   * @param recordings a file to which the flight recorder's own recordings of the runs are added;
   *     empty for no file
   * @throws java.io.UncheckedIOException if that file cannot be written
   */
  public SiteProfile evaluateSites(String input, Optional<Path> recordings) {
    return call(() -> core.evaluateSites(input, recordings));
  }

  /** As {@link #evaluate}, without counting: quicker, and no profile of what ran is exact. */
  public Transcript evaluateUncounted(String input) {
    return call(() -> core.evaluate(input, false));
  }

  /**
   * Bytes that the last input allocated on its own thread, by the VM's own count, what happened for
   * the first time included; -1 where that is not known.
   */
  public long allocatedBytes() {
    return call(core::allocatedBytes);
  }

  /**
   * Runs the statements of the last input again, as they were compiled, as often as the time allows
   * and at least once. All of them must have run to their end.
   */
  public Repetition repeat(Duration time) {
    return call(() -> core.repeat(time));
  }

  /**
   * Runs the statements of the last input once more, and counts what they allocate together, all of
   * it as their own: {@link #repeat} has been through what happens the first time only.
   * {@link #allocatedBytes} is then of this run; it has in it what JShell's wrapper needs to box a
   * value.
   */
  public AllocationProfile countAgain() {
    return call(core::countAgain);
  }

  /**
   * Has a probe look at the value of an expression, in the child VM. The expression leaves no trace
   * in the session beyond what it does itself.
   *
   * @param expression Java; not counted
   * @param probe a class with a public constructor without parameters, on the probe path; its
   *     result must be made of records of the packages that the options name
   * @param argument handed to the probe beside the value
   */
  public Inspection inspect(
      String expression,
      Class<? extends BiFunction<Object, String, ? extends Serializable>> probe,
      String argument) {
    return call(() -> core.inspect(expression, probe.getName(), argument));
  }

  /** As {@link #inspect}, for the value of the last statement that ran. */
  public Optional<Serializable> inspectLast(
      Class<? extends BiFunction<Object, String, ? extends Serializable>> probe, String argument) {
    return call(() -> core.inspectLast(probe.getName(), argument));
  }

  /**
   * Runs an input as {@link #evaluate} does, and compares where its source allocates with where
   * objects were made.
   *
   * @param input Java as in jshell: statements, expressions, declarations, imports
   */
  public Spotted spot(String input) {
    return call(() -> core.spot(input));
  }

  /**
   * The instructions of a method, of all methods of a class, or of a snippet.
   *
   * @param name a method or a class that the session declares, or one of the JDK or the class path
   *     as the session's imports let it be named; overloads are told apart by their parameters'
   *     types: {@code ArrayList.add(Object)}, {@code Point.new}; blank or {@code $} for the snippet
   *     that ran last, {@code $3} for the one with that number
   * @throws org.bytewise.snippets.NoSuchCodeException if nothing that has code goes by the name
   */
  public Bytecode bytecode(String name) {
    return call(() -> core.bytecode(name));
  }

  /**
   * Stops the input that runs at this moment, if one does; where it has run to its end and its
   * objects are still being counted, stops that, and its profile is not exact. Returns at once.
   * Code that cannot be stopped loses its child VM after two seconds.
   */
  public void interrupt() {
    core.interrupt();
  }

  /** Stops what runs, and has everything that is to come end as stopped. Returns at once. */
  public void stopForGood() {
    core.stopForGood();
  }

  /**
   * The bytes that the snippet which runs has allocated until now, as it was when this was called
   * before; -1 where nothing ran, or nothing is known since. Any thread may call this; it returns
   * at once, and nothing of it is in a snippet's figures.
   */
  public long allocatedNow() {
    return core.allocatedNow();
  }

  /**
   * The objects of the input's run that have been counted until now, in steps of about a million;
   * -1 where nothing is being counted. Any thread may call this; it returns at once.
   */
  public long countedNow() {
    return core.countedNow();
  }

  /** Tells whether an input can be evaluated as it stands. */
  public Completeness completeness(String input) {
    return call(() -> core.completeness(input));
  }

  /**
   * How code may go on at a cursor.
   *
   * @param cursor an index in UTF-16 code units, from 0 to the length of the code
   */
  public Completion complete(String code, int cursor) {
    return call(() -> core.complete(code, cursor));
  }

  /** Documentation of what stands at a cursor; several entries for overloaded methods. */
  public List<SourceDocumentation> documentation(String code, int cursor) {
    return call(() -> core.documentation(code, cursor));
  }

  /** What the session has, in the order of declaration; no values are looked at. */
  public List<Declaration> declarations() {
    return call(() -> core.declarations(false));
  }

  /** As {@link #declarations}, with the values of variables, whose {@code toString} runs. */
  public List<Declaration> declarationsWithValues() {
    return call(() -> core.declarations(true));
  }

  /**
   * The value of a variable as text, as it is now, by its {@code toString}; empty where there is no
   * such variable.
   */
  public Optional<String> text(String variable) {
    return call(() -> core.text(variable));
  }

  /** Sources of all snippets that were accepted, with their numbers, in their order. */
  public List<NumberedSource> history() {
    return call(() -> new ArrayList<>(core.history()));
  }

  /**
   * Drops a declaration.
   *
   * @param nameOrNumber its name or its snippet's number
   * @return the names of what was dropped; empty where there is no such declaration
   */
  public List<String> drop(String nameOrNumber) {
    return call(() -> core.drop(nameOrNumber));
  }

  /** Starts again with a fresh child VM and no declarations, perhaps with other options. */
  public void reset(SessionOptions options) {
    call(() -> {
      core.reset(options);
      return null;
    });
  }

  /** The options in force. */
  public SessionOptions options() {
    return core.options();
  }

  /** The process id of the child VM. */
  public long childPid() {
    return call(core::childPid);
  }

  /** Ends the child VM at once, and with it all that runs there. */
  @Override
  public void close() {
    closed = true;
    // What runs ends with the child VM; interrupting the thread would leave JShell complaining.
    core.close();
    for (FutureTask<?> waiting = work.poll(); waiting != null; waiting = work.poll()) {
      waiting.cancel(false);
    }
    work.add(new FutureTask<>(() -> null));
  }
}
