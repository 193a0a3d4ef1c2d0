package org.bytewise.counting.recorder;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;

/**
 * What recordings of this build of the JDK say about their events, and the events' numbers, which
 * differ between builds. The VM needs it to record, and only the flight recorder's Java API can
 * create it, so it is kept in a file.
 *
 * @param descriptor the bytes that each recording contains; not to be changed
 * @param allocation the number of the allocation event
 * @param classLoad the number of the class loading event
 * @param dataLoss the number of the event for lost events
 * @param classes the names of the JDK's own events that are classes, see {@link JdkEvents}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying it would cost every start time.
record EventMetadata(
    byte[] descriptor, long allocation, long classLoad, long dataLoss, List<String> classes) {
  private static final int FORMAT = 0x42570002;

  /**
   * Reads what was kept.
   *
   * @throws IOException if there is nothing for this build of the JDK; the message says why
   */
  static EventMetadata read(Path file) throws IOException {
    byte[] all;
    try {
      all = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException("this JDK's events are not known yet", e);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
    try {
      if (in.readInt() == FORMAT) {
        if (!in.readUTF().equals(build())) {
          throw new IOException("the events known are those of another JDK");
        }
        long allocation = in.readLong();
        long classLoad = in.readLong();
        long dataLoss = in.readLong();
        long sum = in.readLong();
        String classes = in.readUTF();
        byte[] descriptor = in.readAllBytes();
        if (sum == sum(classes, descriptor)) {
          return new EventMetadata(
              descriptor, allocation, classLoad, dataLoss, List.of(classes.split(" ")));
        }
      }
    } catch (EOFException | UTFDataFormatException e) {
      // Damaged, too.
    }
    throw new IOException("the file " + file + " is damaged");
  }

  /**
   * Asks the flight recorder's Java API, which takes 0.2 to 0.4 seconds if this VM has not used it
   * yet. Needs access to the JDK's internal classes.
   *
   * @throws ReflectiveOperationException if this JDK keeps the descriptor elsewhere
   * @throws IOException if this JDK's classes cannot be listed
   * @throws RuntimeException if this VM has no flight recorder, or access is missing
   */
  static EventMetadata learn() throws ReflectiveOperationException, IOException {
    FlightRecorder recorder = FlightRecorder.getFlightRecorder();
    Class<?> type = Class.forName("jdk.jfr.internal.MetadataRepository");
    Object repository = type.getMethod("getInstance").invoke(null);
    Method bytes = type.getDeclaredMethod("getBinaryRepresentation");
    bytes.setAccessible(true);
    byte[] descriptor = (byte[]) bytes.invoke(repository);
    return new EventMetadata(
        descriptor,
        id(recorder, PublicDoor.ALLOCATION),
        id(recorder, PublicDoor.CLASS_LOAD),
        id(recorder, PublicDoor.DATA_LOSS),
        JdkEvents.names());
  }

  private static long id(FlightRecorder recorder, String name) throws NoSuchFieldException {
    for (EventType type : recorder.getEventTypes()) {
      if (type.getName().equals(name)) {
        return type.getId();
      }
    }
    throw new NoSuchFieldException(name);
  }

  /** Keeps this in a file, replacing it as a whole; creates the file's folder if necessary. */
  void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path made = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    try {
      try (OutputStream bytes = Files.newOutputStream(made);
          DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
        out.writeInt(FORMAT);
        out.writeUTF(build());
        out.writeLong(allocation);
        out.writeLong(classLoad);
        out.writeLong(dataLoss);
        String names = String.join(" ", classes);
        out.writeLong(sum(names, descriptor));
        out.writeUTF(names);
        out.write(descriptor);
      }
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static long sum(String names, byte[] descriptor) {
    CRC32 sum = new CRC32();
    sum.update(names.getBytes(StandardCharsets.UTF_8));
    sum.update(descriptor);
    return sum.getValue();
  }

  private static String build() {
    return System.getProperty("java.vm.vendor") + ' ' + System.getProperty("java.vm.version");
  }
}
