package org.bytewise.snippets;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a compilation. Immutable; callers must not modify the class files.
 *
 * @param classes the class files by binary name; empty if there are errors
 * @param mistakes the errors in the compiler's order; at most {@link #MOST_MISTAKES}
 * @param tooMuch whether the code was too deeply nested or too large for the compiler
 */
public record Compilation(Map<String, byte[]> classes, List<Mistake> mistakes, boolean tooMuch) {
  /** The maximum number of errors reported; more would not help the reader. */
  public static final int MOST_MISTAKES = 20;

  /** More than any learner's program has. */
  private static final int MOST_CLASSES = 10_000;

  public Compilation {
    classes = Map.copyOf(classes);
    mistakes = List.copyOf(mistakes);
  }

  /** Returns a compilation that failed because of errors in the code. */
  public static Compilation failed(List<Mistake> mistakes) {
    return new Compilation(Map.of(), mistakes, false);
  }

  /**
   * Returns a compilation that exceeded the compiler's capacity.
   *
   * @param how the end of the message
   */
  public static Compilation tooMuch(String file, String how) {
    String message = "the code is too deeply nested or too large for the compiler: " + how;
    return new Compilation(Map.of(), List.of(new Mistake(file, 0, 0, message)), true);
  }

  /** Returns whether there are class files. */
  public boolean succeeded() {
    return mistakes.isEmpty();
  }

  /** Writes the class files, as {@link #readClasses} reads them. */
  public void writeClasses(DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      out.writeUTF(one.getKey());
      out.writeInt(one.getValue().length);
      out.write(one.getValue());
    }
  }

  /**
   * Reads class files.
   *
   * @param in over bytes that have already arrived
   * @return the class files by binary name
   * @throws IOException if they are damaged
   */
  public static Map<String, byte[]> readClasses(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_CLASSES) {
      throw new IOException("a program of " + count + " classes");
    }
    Map<String, byte[]> classes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        throw new IOException("a class file of " + length + " bytes");
      }
      classes.put(name, in.readNBytes(length));
    }
    return classes;
  }

  /**
   * An error.
   *
   * @param file the name of the source as given; empty if the error is not in a source
   * @param line counted from 1; 0 if the error has no line
   * @param column counted from 1, in UTF-16 code units; 0 if the error has no column
   * @param message may span several lines; at most a few thousand characters
   */
  public record Mistake(String file, int line, int column, String message) {
    private static final int MOST_CHARACTERS = 2_000;

    public Mistake {
      if (message.length() > MOST_CHARACTERS) {
        message = message.substring(0, MOST_CHARACTERS) + "…";
      }
    }
  }
}
