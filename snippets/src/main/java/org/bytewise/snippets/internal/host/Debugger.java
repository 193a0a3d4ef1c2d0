package org.bytewise.snippets.internal.host;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.spi.Connection;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventQueue;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import org.bytewise.snippets.internal.stepping.Stepper;

/**
 * The debug interface to a child VM, for the two operations that nothing else provides: throwing an
 * exception into a running thread, and replacing the methods of a loaded class. The child connects
 * to the socket when it starts; the debugger itself (dozens of classes) is loaded when it is first
 * needed.
 *
 * <p>Thread-safe.
 */
final class Debugger implements AutoCloseable {
  private static final String STOP_REQUEST = "org.bytewise.snippets.internal.child.StopRequest";

  /** The positions in a JDWP packet, and the values there, that identify a VM death event. */
  private static final int COMMAND_SET = 9;

  private static final int KIND_OF_EVENT = 16;
  private static final byte EVENTS = 64;
  private static final byte VM_DEATH = 99;

  private final Socket socket;
  private VirtualMachine vm;

  /** Null if nothing is recorded. */
  private Stepper stepper;

  /** Null until first requested. */
  private Boolean announcedEnd;

  /** @param socket a connection from the child's debug agent, after the handshake */
  Debugger(Socket socket) {
    this.socket = socket;
  }

  /**
   * Throws the stop request into the thread that runs a snippet, if any.
   *
   * @return whether there was one
   */
  synchronized boolean stopSnippet() throws IOException {
    try {
      VirtualMachine target = connect();
      if (stepper != null) {
        stepper.cut("the code was stopped");
      }
      target.suspend();
      try {
        return throwStop(target);
      } finally {
        target.resume();
      }
    } catch (VMDisconnectedException e) {
      return false;
    }
  }

  private static boolean throwStop(VirtualMachine target) {
    for (ReferenceType type : target.classesByName(STOP_REQUEST)) {
      ClassType stop = (ClassType) type;
      Field requested = stop.fieldByName("requested");
      if (stop.getValue(stop.fieldByName("running")) instanceof ThreadReference thread
          && !((BooleanValue) stop.getValue(requested)).value()) {
        try {
          stop.setValue(requested, target.mirrorOf(true));
          thread.stop((ObjectReference) stop.getValue(stop.fieldByName("INSTANCE")));
          return true;
        } catch (InvalidTypeException | com.sun.jdi.ClassNotLoadedException e) {
          throw new IllegalStateException("the child VM's stop request has changed its shape", e);
        }
      }
    }
    return false;
  }

  /** Replaces the code of loaded classes; see {@link ExecutionControl#redefine}. */
  synchronized void redefine(ExecutionControl.ClassBytecodes[] classes)
      throws ExecutionControl.ClassInstallException {
    try {
      VirtualMachine target = connect();
      Map<ReferenceType, byte[]> code = new HashMap<>();
      for (ExecutionControl.ClassBytecodes one : classes) {
        List<ReferenceType> loaded = target.classesByName(one.name());
        if (loaded.size() != 1) {
          throw new IllegalStateException(one.name() + " is loaded " + loaded.size() + " times");
        }
        code.put(loaded.get(0), one.bytecodes());
      }
      target.redefineClasses(code);
      if (stepper != null) {
        stepper.redefined(code.keySet().stream().map(ReferenceType::name).toList());
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new ExecutionControl.ClassInstallException(
          "redefine: " + e.getMessage(), new boolean[classes.length]);
    }
  }

  /**
   * Returns whether the VM has announced its end, as it does if code ends it by {@code System.exit}
   * or {@code halt}, but cannot if a signal does. To be called after its process has ended.
   */
  synchronized boolean announcedEnd() {
    if (announcedEnd == null) {
      try {
        announcedEnd = vm == null ? isAnnounced(socket) : isAnnounced(vm.eventQueue());
      } catch (IOException | VMDisconnectedException e) {
        announcedEnd = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        announcedEnd = false;
      }
    }
    return announcedEnd;
  }

  /**
   * Returns whether the VM's events, none of which has been read yet, announce its end; they stop
   * when the connection ends.
   */
  private static boolean isAnnounced(Socket socket) throws IOException {
    SocketConnection connection = new SocketConnection(socket);
    for (byte[] packet = connection.readPacket();
        packet.length > 0;
        packet = connection.readPacket()) {
      if (packet.length > KIND_OF_EVENT
          && packet[COMMAND_SET] == EVENTS
          && packet[KIND_OF_EVENT] == VM_DEATH) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnnounced(EventQueue queue) throws InterruptedException {
    while (true) {
      for (Event event : queue.remove()) {
        if (event instanceof VMDeathEvent) {
          return true;
        }
        if (event instanceof VMDisconnectEvent) {
          return false;
        }
      }
    }
  }

  /**
   * Returns the VM, for use while holding this object's lock.
   *
   * @throws IOException if the debug interface cannot be used
   */
  synchronized VirtualMachine machine() throws IOException {
    return connect();
  }

  /** Tells what records the code's run; null for nothing. */
  synchronized void record(Stepper current) {
    stepper = current;
  }

  /** Notes the end of the VM that somebody else has heard of: the first word counts. */
  synchronized void ended(boolean announced) {
    if (announcedEnd == null) {
      announcedEnd = announced;
    }
  }

  private VirtualMachine connect() throws IOException {
    if (vm == null) {
      vm = Bootstrap.virtualMachineManager().createVirtualMachine(new SocketConnection(socket));
    }
    return vm;
  }

  @Override
  public void close() {
    // Closing the socket is enough: the debugger's threads end with it.
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** JDWP packets over a connected socket; each packet begins with its length. */
  private static final class SocketConnection extends Connection {
    private static final int LENGTH_BYTES = 4;
    private static final int SHORTEST_PACKET = 11;

    private final Socket socket;
    private final DataInputStream in;
    private boolean closed;

    SocketConnection(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    @Override
    public byte[] readPacket() throws IOException {
      byte[] lengthBytes = in.readNBytes(LENGTH_BYTES);
      if (lengthBytes.length < LENGTH_BYTES) {
        return new byte[0];
      }
      int length = java.nio.ByteBuffer.wrap(lengthBytes).getInt();
      if (length < SHORTEST_PACKET) {
        throw new IOException("a JDWP packet of " + length + " bytes");
      }
      byte[] packet = java.util.Arrays.copyOf(lengthBytes, length);
      in.readFully(packet, LENGTH_BYTES, length - LENGTH_BYTES);
      return packet;
    }

    @Override
    public synchronized void writePacket(byte[] packet) throws IOException {
      socket.getOutputStream().write(packet);
    }

    @Override
    public synchronized void close() throws IOException {
      closed = true;
      socket.close();
    }

    @Override
    public synchronized boolean isOpen() {
      return !closed;
    }
  }
}
