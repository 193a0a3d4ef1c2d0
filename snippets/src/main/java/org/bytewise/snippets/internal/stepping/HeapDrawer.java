package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.internal.stepping.Variables.RawVariable;

/** Draws the variables of a session while no statement runs. Stateless. */
public final class HeapDrawer {
  private HeapDrawer() {}

  /**
   * Reads variables and what they can reach. Threads that the code has left running are suspended
   * meanwhile.
   *
   * @param objects the largest number of objects
   * @throws InterruptedException if this thread is interrupted
   */
  public static HeapDrawing draw(
      VirtualMachine vm, SteppingHost host, List<SessionVariable> some, int objects)
      throws InterruptedException {
    Variables variables = new Variables(host);
    CodeThreads threads = new CodeThreads();
    try (StandstillAid aid = StandstillAid.begin(vm, host)) {
      variables.find(vm);
      threads.find(vm);
      List<ThreadReference> standing = threads.suspend();
      try {
        List<RawVariable> read = variables.readOnly(some);
        HeapReader heap = new HeapReader(
            new ObjectShapes(host, true), new ObjectSizes(aid), objects, HeapDrawing.VM_OWN);
        HeapReader.Reading reading =
            heap.read(read.stream().map(RawVariable::value).toList());
        return new HeapDrawing(
            read.stream().map(one -> one.slot(reading)).toList(),
            reading.view(),
            vmOwn(heap, reading));
      } finally {
        standing.forEach(ThreadReference::resume);
      }
    }
  }

  private static Set<Integer> vmOwn(HeapReader heap, HeapReader.Reading reading) {
    Set<Integer> labels = new HashSet<>();
    heap.labels().forEach((reference, label) -> {
      RawObject object = reading.raw(reference);
      if (object != null
          && object.shape().kinds().stream().anyMatch(HeapDrawing.VM_OWN::contains)) {
        labels.add(label);
      }
    });
    return labels;
  }
}
