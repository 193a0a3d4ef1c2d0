package org.bytewise.counting.internal.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.bytewise.counting.internal.recording.ChunkTypes.ChunkField;
import org.bytewise.counting.internal.recording.ChunkTypes.ChunkType;

/**
 * A chunk of a recording: a self-contained part with its types, constants and events. The JDK's
 * reader creates objects for every event, which takes ten times as long as the VM took to emit it;
 * this one creates none. It supports version 2 of the format with compressed integers, which JDK 11
 * and later write. Immutable.
 */
final class Chunk {
  private static final int HEADER = 68;
  private static final int MAGIC = 0x464c5200;
  private static final int VERSION = 2;
  private static final int METADATA = 0;
  private static final int CONSTANTS = 1;
  private static final int COMPRESSED = 1;

  private static final int VERSION_AT = 4;
  private static final int SIZE_AT = 8;
  private static final int METADATA_AT = 24;
  private static final int TICKS_AT = 48;
  private static final int STATE_AT = 64;
  private static final int FLAGS_AT = 67;

  private static final int BLOCK = 1 << 18;

  /**
   * The approximate size of an allocation event, in bytes; a large chunk consists mostly of these.
   */
  private static final int EVENT = 13;

  /** The maximum number of events for which room is reserved in advance. */
  private static final int MOST_EXPECTED = 1 << 20;

  /** The maximum length, in bytes, of a number, which is what an event begins with. */
  private static final int NUMBER = 9;

  private static final String ALLOCATION = "jdk.ObjectAllocationOutsideTLAB";
  private static final String LOAD = "jdk.ClassLoad";
  private static final String LOADED = "loadedClass";
  private static final String LOSS = "jdk.DataLoss";
  private static final String START = "startTime";
  private static final String THREAD = "eventThread";
  private static final String TRACE = "stackTrace";
  private static final String CLASS = "objectClass";
  private static final String BYTES = "allocationSize";

  private final FileChannel file;
  private final long offset;
  private final long size;
  private final long metadata;
  private final long startTicks;
  private final boolean finished;

  private Chunk(FileChannel file, long offset, ByteBuffer header) {
    this.file = file;
    this.offset = offset;
    this.size = header.getLong(SIZE_AT);
    this.metadata = header.getLong(METADATA_AT);
    this.startTicks = header.getLong(TICKS_AT);
    this.finished = header.get(STATE_AT) == 0 && size > HEADER;
  }

  /**
   * Returns the chunk at an offset of a file.
   *
   * @throws UnknownFormatException if there is no chunk, or its format is not supported
   */
  static Chunk at(FileChannel file, long offset) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(read(file, offset, HEADER));
    if (header.getInt(0) != MAGIC) {
      throw new UnknownFormatException("another beginning");
    }
    short version = header.getShort(VERSION_AT);
    if (version != VERSION || (header.get(FLAGS_AT) & COMPRESSED) == 0) {
      throw new UnknownFormatException("the version " + version);
    }
    return new Chunk(file, offset, header);
  }

  /** Returns whether the VM has written the header of a file that it has just created. */
  static boolean hasBegun(FileChannel file) throws IOException {
    return file.size() >= HEADER && ByteBuffer.wrap(read(file, 0, HEADER)).getInt(0) != 0;
  }

  private static byte[] read(FileChannel file, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("it ends after " + (from + buffer.position()) + " bytes");
      }
    }
    return bytes;
  }

  /** Returns its size in bytes; 0 if it is still being written. */
  long size() {
    return size;
  }

  /**
   * Returns its start in the VM's own ticks, which identifies it among the chunks of the same VM.
   */
  long startTicks() {
    return startTicks;
  }

  /** Returns whether the VM has finished writing it. */
  boolean isFinished() {
    return finished;
  }

  /** Reads its allocation events. */
  AllocationBatch read() throws IOException {
    if (!finished || metadata < HEADER || metadata >= size) {
      throw new UnknownFormatException("a chunk that was not finished");
    }
    try {
      byte[] sized = read(file, offset + metadata, (int) Math.min(NUMBER, size - metadata));
      int length = length(new ChunkInput(sized, 0).number(), metadata);
      return new Events(ChunkTypes.read(new ChunkInput(read(file, offset + metadata, length), 0)))
          .read();
    } catch (UnknownFormatException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // The file comes from a VM in which anything may have happened to it.
      throw new UnknownFormatException("damage (" + e + ")");
    }
  }

  private int length(long length, long at) {
    if (length <= 0 || length > size - at || length > Integer.MAX_VALUE) {
      throw new UnknownFormatException("an event of " + length + " bytes");
    }
    return (int) length;
  }

  /** A single pass over the events. */
  private final class Events {
    private final ChunkConstants constants;
    private final EventColumns columns =
        new EventColumns((int) Math.min(size / EVENT, MOST_EXPECTED));
    private final Fields allocation;
    private final Fields load;
    private final long loss;
    private boolean lost;

    Events(ChunkTypes types) {
      this.constants = new ChunkConstants(types);
      ChunkType lossType = types.named(LOSS);
      this.loss = lossType == null ? -1 : lossType.id();
      this.allocation = Fields.of(types, ALLOCATION, CLASS, BYTES);
      this.load = Fields.of(types, LOAD, LOADED, null);
    }

    AllocationBatch read() throws IOException {
      // Most chunks are smaller than a block.
      ChunkInput in = new ChunkInput(new byte[(int) Math.min(BLOCK, size - HEADER)], 0);
      int filled = 0;
      long next = HEADER;
      while (next < size) {
        int left = filled - in.position();
        if (left < NUMBER && left < size - next) {
          in = refill(in, left, next, BLOCK);
          filled = in.bytes().length;
        }
        int from = in.position();
        int length = length(in.number(), next);
        if (from + length > filled) {
          in.seek(from);
          in = refill(in, filled - from, next, Math.max(BLOCK, length));
          filled = in.bytes().length;
          from = 0;
          in.number();
        }
        event(in, from, length);
        in.seek(from + length);
        next += length;
      }
      return batch();
    }

    /** Moves the remaining bytes to the beginning, and reads more of the chunk after them. */
    private ChunkInput refill(ChunkInput in, int left, long at, int wanted) throws IOException {
      int length = (int) Math.min(wanted, size - at);
      byte[] block = in.bytes().length == length ? in.bytes() : new byte[length];
      System.arraycopy(in.bytes(), in.position(), block, 0, left);
      ByteBuffer rest = ByteBuffer.wrap(block, left, length - left);
      while (rest.hasRemaining()) {
        if (file.read(rest, offset + at + rest.position()) < 0) {
          throw new EOFException("it ends after " + (offset + at + rest.position()) + " bytes");
        }
      }
      in.seek(0);
      return block == in.bytes() ? in : new ChunkInput(block, 0);
    }

    private void event(ChunkInput in, int from, int length) {
      long id = in.number();
      if (id == allocation.id) {
        allocation.read(in, columns);
      } else if (id == load.id) {
        load.read(in, columns);
      } else if (id == CONSTANTS) {
        // The block is reused.
        byte[] kept = java.util.Arrays.copyOfRange(in.bytes(), from, from + length);
        constants.add(new ChunkInput(kept, 0));
      } else if (id == loss && id != METADATA) {
        lost = true;
      }
    }

    private AllocationBatch batch() {
      java.util.Map<Long, Trace> traces = new java.util.HashMap<>();
      java.util.Map<Long, ChunkConstants.ThreadConstant> threads = new java.util.HashMap<>();
      Allocation[] alike = new Allocation[columns.kindCount()];
      long[] keys = new long[alike.length];
      boolean[] virtual = new boolean[alike.length];
      for (int kind = 0; kind < alike.length; kind++) {
        ChunkConstants.ThreadConstant made =
            threads.computeIfAbsent(columns.thread(kind), constants::thread);
        keys[kind] = columns.thread(kind);
        virtual[kind] = made != null && made.virtual();
        String name = constants.className(columns.type(kind));
        // What has no class cannot be counted. A thread that has ended may be missing from the
        // recording although its objects are in it.
        if (name != null) {
          alike[kind] = new Allocation(
              made == null ? Allocation.ENDED_THREAD : made.id(),
              made == null ? "" : made.name(),
              name,
              columns.bytes(kind),
              traces.computeIfAbsent(columns.trace(kind), constants::trace));
        }
      }
      return new AllocationBatch(alike, columns.order(), columns.size(), lost, keys, virtual);
    }
  }

  /** The positions of the required fields in one type of event. */
  private static final class Fields {
    private final long id;
    private final int start;
    private final int thread;
    private final int trace;
    private final int type;

    /** Negative for events without a size. */
    private final int bytes;

    private final long[] values;

    private Fields(ChunkType event, String typeName, String bytesName) {
      id = event.id();
      start = event.index(START);
      thread = event.index(THREAD);
      trace = event.index(TRACE);
      type = event.index(typeName);
      bytes = bytesName == null ? -1 : event.index(bytesName);
      values = new long[event.fields().size()];
    }

    private Fields() {
      id = -1;
      start = 0;
      thread = 0;
      trace = 0;
      type = 0;
      bytes = 0;
      values = new long[0];
    }

    /** Finds the fields; returns fields that match no event if the recording lacks the type. */
    static Fields of(ChunkTypes types, String event, String type, String bytes) {
      ChunkType found = types.named(event);
      if (found == null) {
        return new Fields();
      }
      for (ChunkField field : found.fields()) {
        if (!types.isNumber(field)) {
          throw new UnknownFormatException("another form of " + event + "." + field.name());
        }
      }
      return new Fields(found, type, bytes);
    }

    void read(ChunkInput in, EventColumns columns) {
      for (int i = 0; i < values.length; i++) {
        values[i] = in.number();
      }
      columns.add(
          values[start],
          values[thread],
          values[trace],
          values[type],
          bytes < 0 ? Allocation.CLASS_LOAD : values[bytes]);
    }
  }
}
