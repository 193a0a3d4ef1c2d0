package org.bytewise.counting.internal.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.internal.recording.ChunkTypes.ChunkField;
import org.bytewise.counting.internal.recording.ChunkTypes.ChunkType;
import org.bytewise.counting.internal.recording.Trace.Frame;

/**
 * The constants of a chunk that allocation events refer to: threads, classes, stack traces and
 * their parts. They are stored in encoded form and decoded when first requested, because recursion
 * creates hundreds of thousands of traces. Not thread-safe.
 */
final class ChunkConstants {
  static final ChunkConstants NONE = new ChunkConstants(null);

  private static final String THREAD = "java.lang.Thread";
  private static final String CLASS = "java.lang.Class";
  private static final String METHOD = "jdk.types.Method";
  private static final String TRACE = "jdk.types.StackTrace";
  private static final String FRAME = "jdk.types.StackFrame";
  private static final String FRAME_KIND = "jdk.types.FrameType";
  private static final String SYMBOL = "jdk.types.Symbol";
  private static final String STRING = "java.lang.String";

  /** A thread, with its Java id and name; before 21, none is virtual. */
  record ThreadConstant(long id, String name, boolean virtual) {}

  private record Written(ChunkInput event, int position) {}

  /** A frame as written; deep recursion repeats the same ones in a hundred thousand traces. */
  private record RawFrame(long method, long line, long index, long kind) {
    // Written by hand for the same reason as in Trace.

    @Override
    public boolean equals(Object other) {
      return other instanceof RawFrame that
          && method == that.method
          && line == that.line
          && index == that.index
          && kind == that.kind;
    }

    @Override
    public int hashCode() {
      return (int) ((31 * method + line) * 31 + index);
    }
  }

  private record Method(String type, String name, String descriptor) {}

  private final ChunkTypes types;
  private final Map<Long, Map<Long, Written>> written = new HashMap<>();
  private final Map<Long, String> symbols = new HashMap<>();
  private final Map<Long, String> classes = new HashMap<>();
  private final Map<Long, Method> methods = new HashMap<>();
  private final Map<Long, String> kinds = new HashMap<>();
  private final Map<RawFrame, Frame> frames = new HashMap<>();

  ChunkConstants(ChunkTypes types) {
    this.types = types;
    if (types != null) {
      for (String kept : List.of(THREAD, CLASS, METHOD, TRACE, FRAME_KIND, SYMBOL, STRING)) {
        ChunkType type = types.named(kept);
        if (type != null) {
          written.put(type.id(), new HashMap<>());
        }
      }
    }
  }

  /**
   * Adds the constants of a constant pool event.
   *
   * @param in positioned at the event's size
   */
  void add(ChunkInput in) {
    in.number(); // Size,
    in.number(); // type,
    in.number(); // start,
    in.number(); // duration,
    in.number(); // and the offset of the previous one.
    in.octet(); // The reason for writing it.
    for (long pools = in.number(); pools > 0; pools--) {
      ChunkType type = types.of(in.number());
      Map<Long, Written> pool = written.get(type.id());
      for (int left = in.count(); left > 0; left--) {
        long key = in.number();
        if (pool != null) {
          pool.put(key, new Written(in, in.position()));
        }
        types.skip(in, type);
      }
    }
  }

  /** Returns an input positioned at a constant; null if there is none. */
  private ChunkInput find(String type, long key) {
    ChunkType found = types == null ? null : types.named(type);
    Written constant = found == null ? null : written.get(found.id()).get(key);
    return constant == null ? null : new ChunkInput(constant.event().bytes(), constant.position());
  }

  /** Moves from the beginning of a structure to one of its fields. */
  private ChunkInput at(ChunkInput in, String type, String field) {
    ChunkType structure = types.named(type);
    int index = structure.index(field);
    for (int i = 0; i < index; i++) {
      types.skip(in, structure.fields().get(i));
    }
    return in;
  }

  String string(long key) {
    ChunkInput in = find(STRING, key);
    return in == null ? null : in.string(this);
  }

  private String symbol(long key) {
    return symbols.computeIfAbsent(key, k -> {
      ChunkInput in = find(SYMBOL, k);
      return in == null ? "" : at(in, SYMBOL, "string").string(this);
    });
  }

  /** Returns a thread; null if unknown. */
  ThreadConstant thread(long key) {
    ChunkInput name = find(THREAD, key);
    return name == null
        ? null
        : new ThreadConstant(
            at(find(THREAD, key), THREAD, "javaThreadId").number(),
            at(name, THREAD, "javaName").string(this),
            types.named(THREAD).has("virtual")
                && at(find(THREAD, key), THREAD, "virtual").octet() != 0);
  }

  /** Returns the binary name of a class; null if unknown. */
  String className(long key) {
    String known = classes.get(key);
    if (known == null) {
      ChunkInput in = find(CLASS, key);
      if (in == null) {
        return null;
      }
      known = symbol(at(in, CLASS, "name").number()).replace('/', '.');
      classes.put(key, known);
    }
    return known;
  }

  private Method method(long key) {
    Method known = methods.get(key);
    if (known == null) {
      ChunkInput in = find(METHOD, key);
      if (in == null) {
        throw new UnknownFormatException("a frame without a method");
      }
      int start = in.position();
      String type = className(at(in, METHOD, "type").number());
      in.seek(start);
      String name = symbol(at(in, METHOD, "name").number());
      in.seek(start);
      known = new Method(type, name, symbol(at(in, METHOD, "descriptor").number()));
      methods.put(key, known);
    }
    return known;
  }

  private String kind(long key) {
    return kinds.computeIfAbsent(key, k -> {
      ChunkInput in = find(FRAME_KIND, k);
      return in == null ? "" : at(in, FRAME_KIND, "description").string(this);
    });
  }

  /** Returns a stack trace; null if unknown. */
  Trace trace(long key) {
    ChunkInput in = find(TRACE, key);
    if (in == null) {
      return null;
    }
    boolean truncated = false;
    List<Frame> found = List.of();
    for (ChunkField field : types.named(TRACE).fields()) {
      if (field.name().equals("truncated")) {
        truncated = in.octet() != 0;
      } else if (field.name().equals("frames")) {
        found = frames(in);
      } else {
        types.skip(in, field);
      }
    }
    return new Trace(found, truncated);
  }

  private List<Frame> frames(ChunkInput in) {
    List<Frame> found = new ArrayList<>();
    List<ChunkField> fields = types.named(FRAME).fields();
    for (int left = in.count(); left > 0; left--) {
      long method = 0;
      long line = 0;
      long index = 0;
      long kind = 0;
      for (ChunkField field : fields) {
        switch (field.name()) {
          case "method" -> method = in.number();
          case "lineNumber" -> line = in.number();
          case "bytecodeIndex" -> index = in.number();
          case "type" -> kind = in.number();
          default -> types.skip(in, field);
        }
      }
      RawFrame raw = new RawFrame(method, line, index, kind);
      Frame frame = frames.get(raw);
      if (frame == null) {
        Method of = method(method);
        frame =
            new Frame(of.type(), of.name(), of.descriptor(), (int) line, (int) index, kind(kind));
        frames.put(raw, frame);
      }
      found.add(frame);
    }
    return found;
  }
}
