package org.bytewise.snippets.session;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.Bytecode;
import org.bytewise.snippets.Completeness;
import org.bytewise.snippets.Completion;
import org.bytewise.snippets.CreatedObject;
import org.bytewise.snippets.Declaration;
import org.bytewise.snippets.InspectedHeap;
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
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.internal.host.InputRepeats;
import org.bytewise.snippets.internal.host.SessionQueries;
import org.bytewise.snippets.internal.host.SessionVm;
import org.bytewise.snippets.internal.host.StatementRunner;
import org.bytewise.snippets.internal.host.SteppedInputs;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.StopListener;

/**
 * A session that compiles Java code in this VM, runs it in a child VM and counts what it allocates
 * there. Variables, methods and types persist from one input to the next. If the code ends or
 * exhausts the child VM, the session starts a new one and reruns the declarations.
 *
 * <p>Thread-safe: calls run one at a time in the order they arrive; {@link #interrupt} and
 * {@link #close} take effect immediately. Interrupting a thread that is waiting in a call also
 * stops the running code. Methods throw {@link SessionException} if the environment cannot support
 * a session, and {@link IllegalStateException} after it is closed.
 */
public final class SnippetSession implements AutoCloseable {
  /**
   * The stack size, in bytes, of the one thread that uses JShell and the compiler, which may
   * recurse deeply.
   */
  private static final long STACK_BYTES = 64L << 20;

  private final LinkedBlockingQueue<FutureTask<?>> work = new LinkedBlockingQueue<>();
  private final SessionVm vm;
  private final StatementRunner statements;
  private final InputRepeats repeats;
  private final SteppedInputs steps;
  private final SessionQueries queries;

  /** The start of the VM, or the change of options that succeeded after a failed start. */
  private volatile Future<?> started;

  private volatile boolean closed;

  /** The number of calls that wait for the session, or for their answer. */
  private final AtomicInteger waiting = new AtomicInteger();

  private SnippetSession(
      SessionOptions options, boolean disposable, SessionVm.Inheritance inheritance) {
    vm = new SessionVm(options, disposable);
    statements = new StatementRunner(vm);
    repeats = new InputRepeats(vm, statements);
    steps = new SteppedInputs(vm, statements);
    queries = new SessionQueries(vm);
    Thread engineThread = new Thread(null, this::serve, "bytewise-engine", STACK_BYTES);
    engineThread.setDaemon(true);
    engineThread.start();
    started = submit(() -> {
      vm.start(() -> waiting.get() > 0);
      if (inheritance != null) {
        vm.adopt(inheritance);
      }
      return null;
    });
  }

  /**
   * Opens a session. Returns immediately while the child VM and the compiler start and warm up; the
   * first call that needs them waits.
   */
  public static SnippetSession open(SessionOptions options) {
    return new SnippetSession(options, false, null);
  }

  /**
   * Opens a session that ends with its child VM: a lost VM is not replaced. Returns immediately.
   */
  public static SnippetSession openDisposable(SessionOptions options) {
    return new SnippetSession(options, true, null);
  }

  /**
   * Opens another session that starts with the imports and declarations of this one, which run
   * again there, so variables have their initial values. Results of expressions, such as
   * {@code $1}, are not carried over. The new session is disposable and independent of this one.
   * Returns once this session is idle.
   */
  public SnippetSession openBeside(SessionOptions options) {
    return new SnippetSession(options, true, call(vm::inheritance));
  }

  /**
   * Returns what was carried over from the session this one was opened beside, and what was not.
   */
  public Recovery adopted() {
    return call(vm::adopted);
  }

  private void serve() {
    try {
      while (!closed) {
        work.take().run();
      }
    } catch (InterruptedException e) {
      // This thread is interrupted only when the VM is ending.
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
    waiting.incrementAndGet();
    try {
      await(started);
      return await(submit(task));
    } finally {
      waiting.decrementAndGet();
    }
  }

  private <T> T await(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          // Interrupting the caller means stopping the run; leave the session in a consistent
          // state.
          interrupted = true;
          vm.interrupt();
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
   * Runs an input, which may contain several statements, and counts what each allocates. Stops
   * after the first that does not succeed.
   *
   * @param input Java as in jshell: statements, expressions, declarations, imports
   */
  public Transcript evaluate(String input) {
    return call(() -> statements.evaluate(input, true, true));
  }

  /**
   * Like {@link #evaluate}, but runs nothing except the statements: values that are objects other
   * than strings and boxes have no text, which {@link #text} renders later.
   */
  public Transcript evaluateUnseen(String input) {
    return call(() -> statements.evaluate(input, true, false));
  }

  /**
   * Like {@link #evaluate}, and also reports the call paths to the allocations.
   *
   * @param recordings a file to which to append the runs' flight recordings; empty for none
   * @throws java.io.UncheckedIOException if that file cannot be written
   */
  public SiteProfile evaluateSites(String input, Optional<Path> recordings) {
    return call(() -> statements.evaluateSites(input, recordings));
  }

  /**
   * Like {@link #evaluate}, but without counting: faster, and the profiles of the code that ran are
   * inexact.
   */
  public Transcript evaluateUncounted(String input) {
    return call(() -> statements.evaluate(input, false, true));
  }

  /**
   * Returns the number of bytes that the last input allocated on its own thread, by the VM's own
   * count and including one-time allocations; -1 if unknown.
   */
  public long allocatedBytes() {
    return call(statements::allocatedBytes);
  }

  /**
   * Reruns the statements of the last input, as compiled, as often as the time allows and at least
   * once. All of them must have run to completion.
   */
  public Repetition repeat(Duration time) {
    return call(() -> repeats.repeat(time));
  }

  /**
   * Runs the statements of the last input once more and counts what they allocate in total, all of
   * it as their own, because {@link #repeat} has already caused the one-time allocations.
   * Afterwards {@link #allocatedBytes} describes this run; it includes what JShell's wrapper
   * allocates to box a value.
   */
  public AllocationProfile countAgain() {
    return call(repeats::countAgain);
  }

  /**
   * Applies a probe to the value of an expression, in the child VM. The expression leaves no trace
   * in the session beyond its own side effects.
   *
   * @param expression Java; not counted
   * @param probe the name of a class on the probe path with a public constructor without
   *     parameters; its result must consist of records from the packages named in the options
   * @param argument passed to the probe along with the value
   */
  public Inspection inspect(
      String expression,
      Class<? extends BiFunction<Object, String, ? extends Serializable>> probe,
      String argument) {
    return call(() -> statements.inspect(expression, probe.getName(), argument));
  }

  /**
   * Evaluates expressions one after the other, applies a probe to the value of each in the child
   * VM, and reads the objects reachable from all of them. As with {@link #inspect}, the expressions
   * leave no trace in the session beyond their own side effects.
   *
   * @param expressions Java; not counted
   * @param probe as for {@link #inspect}
   * @param argument passed to the probe along with each value
   * @param objects the most objects to read
   */
  public InspectedHeap inspectHeap(
      List<String> expressions,
      Class<? extends BiFunction<Object, String, ? extends Serializable>> probe,
      String argument,
      int objects) {
    return call(() -> steps.inspectHeap(expressions, probe.getName(), argument, objects));
  }

  /** Like {@link #inspect}, but for the value of the last statement that ran. */
  public Optional<Serializable> inspectLast(
      Class<? extends BiFunction<Object, String, ? extends Serializable>> probe, String argument) {
    return call(() -> statements.inspectLast(probe.getName(), argument));
  }

  /**
   * Runs an input as {@link #evaluate} does, and compares where its source allocates with where
   * objects were created.
   *
   * @param input Java as in jshell: statements, expressions, declarations, imports
   */
  public Spotted spot(String input) {
    return call(() -> statements.spot(input));
  }

  /**
   * Runs an input line by line and records each stop: the frames, the variables, the objects that
   * they can reach, and what the line before it allocated. Runs nothing but the input: no
   * {@code toString} is called, and values that are objects have no text.
   *
   * @param input Java as in jshell: statements, expressions, declarations, imports
   * @param listener receives each stop at once, and must not call this session
   * @throws IllegalStateException if the profile is not {@link VmProfile#STEPPED}
   */
  public SteppedRun step(String input, StepLimits limits, StopListener listener) {
    return call(() -> steps.step(input, limits, listener));
  }

  /**
   * Returns variables and the objects that they can reach, without calling any of their methods.
   *
   * @param variables their names; all of the session's variables if empty
   * @param objects the largest number of objects
   * @throws org.bytewise.snippets.NoSuchCodeException if there is no such variable
   */
  public HeapDrawing heapOf(List<String> variables, int objects) {
    return call(() -> steps.heapOf(variables, objects));
  }

  /**
   * Runs an input as {@link #evaluate} does, and passes on every object that the transcript's
   * profiles count as the code's own or as created by another thread, those of each thread in the
   * order in which it created them.
   *
   * @param input Java as in jshell: statements, expressions, declarations, imports
   * @param receiver called by one thread at a time, while the input runs and before this method
   *     returns
   */
  public Transcript trace(String input, Consumer<CreatedObject> receiver) {
    return call(() -> statements.trace(input, receiver));
  }

  /**
   * Returns the instructions of a method, of all methods of a class, or of a snippet.
   *
   * @param name a method or class that the session declares, or one of the JDK or the class path
   *     that the session's imports make visible; parameter types select an overload:
   *     {@code ArrayList.add(Object)}, {@code Point.new}; blank or {@code $} for the snippet that
   *     ran last, {@code $3} for the one with that number
   * @throws org.bytewise.snippets.NoSuchCodeException if nothing with code has this name
   */
  public Bytecode bytecode(String name) {
    return call(() -> queries.bytecode(name));
  }

  /**
   * Stops the running input, if any. If it has completed and its objects are still being counted,
   * stops the counting, which makes its profile inexact. Returns immediately. Code that cannot be
   * stopped loses its child VM after two seconds.
   */
  public void interrupt() {
    vm.interrupt();
  }

  /** Stops the running input and makes all later ones end as stopped. Returns immediately. */
  public void stopForGood() {
    vm.stopForGood();
  }

  /**
   * Returns the number of bytes the running snippet had allocated when this method was last called;
   * -1 if nothing was running then, or no answer has arrived since. May be called by any thread;
   * returns immediately and does not affect the snippet's figures.
   */
  public long allocatedNow() {
    return vm.allocatedNow();
  }

  /**
   * Returns the number of objects of the current input's run counted so far, in steps of about a
   * million; -1 if nothing is being counted. May be called by any thread; returns immediately.
   */
  public long countedNow() {
    return vm.countedNow();
  }

  /** Returns whether an input can be evaluated as it stands. */
  public Completeness completeness(String input) {
    return call(() -> queries.completeness(input));
  }

  /**
   * Returns whether every statement of an input can be parsed, which {@link #completeness} does not
   * check fully. Does not check whether it compiles.
   */
  public boolean parses(String input) {
    return call(() -> queries.parses(input));
  }

  /**
   * Returns the possible continuations of code at a cursor.
   *
   * @param cursor an index in UTF-16 code units, from 0 to the length of the code
   */
  public Completion complete(String code, int cursor) {
    return call(() -> queries.complete(code, cursor));
  }

  /**
   * Returns the documentation of the element at a cursor; several entries for overloaded methods.
   */
  public List<SourceDocumentation> documentation(String code, int cursor) {
    return call(() -> queries.documentation(code, cursor));
  }

  /** Returns the session's declarations in declaration order, without looking at values. */
  public List<Declaration> declarations() {
    return call(() -> queries.declarations(false));
  }

  /** Like {@link #declarations}, with the values of variables, whose {@code toString} runs. */
  public List<Declaration> declarationsWithValues() {
    return call(() -> queries.declarations(true));
  }

  /**
   * Returns the current value of a variable as text, by its {@code toString}; empty if there is no
   * such variable.
   */
  public Optional<String> text(String variable) {
    return call(() -> queries.text(variable));
  }

  /** Returns the sources of all accepted snippets with their numbers, in order. */
  public List<NumberedSource> history() {
    return call(statements::history);
  }

  /**
   * Drops a declaration.
   *
   * @param nameOrNumber its name or its snippet's number
   * @return the names of the dropped declarations; empty if there is no such declaration
   */
  public List<String> drop(String nameOrNumber) {
    return call(() -> vm.drop(nameOrNumber));
  }

  /**
   * Restarts with a fresh child VM and no declarations, optionally with other options. May also
   * rescue a session whose VM did not start.
   *
   * @throws SessionException if no VM starts with these options; the session is then unchanged
   */
  public void reset(SessionOptions options) {
    begin(() -> {
      vm.reset(options);
      statements.forgetHistory();
      return null;
    });
  }

  /**
   * Continues with other options in a fresh child VM. The accepted declarations run again there, so
   * variables have their initial values.
   *
   * @return what was restored and what was not
   * @throws SessionException if no VM starts with these options; the session is then unchanged
   */
  public Recovery change(SessionOptions options) {
    return begin(() -> vm.change(options));
  }

  /** Runs a task whose success counts as the session's start. */
  private <T> T begin(Callable<T> task) {
    FutureTask<T> beginning = submit(task);
    T result = await(beginning);
    started = beginning;
    return result;
  }

  /** Returns the options in effect. */
  public SessionOptions options() {
    return vm.options();
  }

  /** Returns the process id of the child VM. */
  public long childPid() {
    return call(vm::childPid);
  }

  /**
   * Returns how the child VM records objects, to follow "records": directly, or by the flight
   * recorder's Java API, with the reason.
   */
  public String recorder() {
    return call(vm::recorder);
  }

  /** Ends the child VM, and everything running there, immediately. */
  @Override
  public void close() {
    closed = true;
    // Running code ends with the child VM; interrupting the thread would leave JShell complaining.
    vm.close();
    for (FutureTask<?> waiting = work.poll(); waiting != null; waiting = work.poll()) {
      waiting.cancel(false);
    }
    work.add(new FutureTask<>(() -> null));
  }
}
