package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LongValue;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.counting.SystemThreads;

/**
 * The threads of the code, as opposed to those of the VM and of the tool, and their ids. Not
 * thread-safe.
 */
final class CodeThreads {
  private static final String VIRTUAL = "java.lang.VirtualThread";

  /**
   * The classes of threads that the JDK keeps for itself, such as those that carry virtual ones.
   */
  private static final Set<String> OWN =
      Set.of("jdk.internal.misc.CarrierThread", "jdk.internal.misc.InnocuousThread");

  private final Map<ThreadReference, Known> alive = new HashMap<>();

  /** @param id its Java id */
  private record Known(long id, String name, boolean virtual) {}

  /** Finds the threads that exist already. */
  void find(VirtualMachine vm) {
    vm.allThreads().forEach(this::add);
  }

  /**
   * Adds a thread.
   *
   * @return whether it is one of the code's
   */
  boolean add(ThreadReference thread) {
    if (alive.containsKey(thread)) {
      return true;
    }
    try {
      String name = thread.name();
      ReferenceType type = thread.referenceType();
      boolean virtual = type.name().equals(VIRTUAL);
      if (!virtual && (SystemThreads.isSystem(name) || OWN.contains(type.name()))) {
        return false;
      }
      Field id = type.fieldByName("tid");
      long number = id == null ? -1 : ((LongValue) thread.getValue(id)).value();
      alive.put(thread, new Known(number, name, virtual));
      return true;
    } catch (ObjectCollectedException e) {
      return false;
    }
  }

  void remove(ThreadReference thread) {
    alive.remove(thread);
  }

  long id(ThreadReference thread) {
    return alive.get(thread).id();
  }

  String name(ThreadReference thread) {
    String name = alive.get(thread).name();
    return name.isEmpty() ? "thread " + id(thread) : name;
  }

  boolean isVirtual(ThreadReference thread) {
    return alive.get(thread).virtual();
  }

  /**
   * Suspends all threads but one, which stands still already.
   *
   * @return all of them, that one first, then by age
   */
  List<ThreadReference> suspend(ThreadReference current) {
    List<ThreadReference> standing = new ArrayList<>();
    standing.add(current);
    standing.addAll(suspendOthers(current));
    return standing;
  }

  /** Suspends all threads. */
  List<ThreadReference> suspend() {
    return suspendOthers(null);
  }

  private List<ThreadReference> suspendOthers(ThreadReference current) {
    List<ThreadReference> others = new ArrayList<>(alive.keySet());
    others.sort(Comparator.comparingLong(this::id));
    return others.stream()
        .filter(one -> !one.equals(current) && suspendOne(one))
        .toList();
  }

  private boolean suspendOne(ThreadReference thread) {
    try {
      thread.suspend();
      return true;
    } catch (RuntimeException e) {
      if (e instanceof com.sun.jdi.VMDisconnectedException) {
        throw e;
      }
      // It has just ended.
      alive.remove(thread);
      return false;
    }
  }

  /** Resumes the threads that {@link #suspend} has suspended. */
  void resume(List<ThreadReference> standing) {
    standing.stream().skip(1).forEach(ThreadReference::resume);
  }

  /** Returns the stack of a suspended thread; null if it has ended. */
  StackReader.RawStack stack(ThreadReference thread, StackReader reader, int below, int most) {
    try {
      return reader.read(thread, below, most);
    } catch (IncompatibleThreadStateException e) {
      return null;
    }
  }
}
