package org.bytewise.snippets.internal.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.recorder.CountedCall;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** A loaded program: its class files and sources. Immutable. */
public final class Program implements CodeUnderTest {
  private static final String CALLER = CountedCall.class.getName();

  private static final String TRIAL = "Trial.java";

  private final ClassFiles classFiles = new ClassFiles(List.of());
  private final Map<String, List<String>> sources = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();

  /**
   * Creates a program.
   *
   * @param classes the class files by binary name
   * @param sources the sources whose lines are shown, by file name
   */
  public Program(Map<String, byte[]> classes, Map<String, String> sources) {
    sources.forEach((file, text) -> this.sources.put(file, text.lines().toList()));
    classes.forEach((name, bytes) -> {
      classFiles.put(name, bytes);
      files.put(name, file(bytes));
    });
  }

  private static String file(byte[] bytes) {
    String[] file = {""};
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitSource(String source, String debug) {
                file[0] = source == null ? "" : source;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return file[0];
  }

  /**
   * Returns whether a class is part of the program under judgement, as opposed to the code that
   * exercises it.
   */
  public boolean isJudged(String className) {
    // A lambda's class has no class file; its name begins with that of the enclosing class.
    int lambda = className.indexOf("$$Lambda");
    String name = lambda < 0 ? className : className.substring(0, lambda);
    return classFiles.isKept(name) && !files.getOrDefault(name, "").equals(TRIAL);
  }

  /** Returns the class files. */
  public ClassFiles classFiles() {
    return classFiles;
  }

  @Override
  public boolean isOwn(String className) {
    return classFiles.isKept(className);
  }

  @Override
  public boolean isEntry(String className, String method) {
    return className.startsWith(CALLER);
  }

  @Override
  public Optional<SourceLine> line(String className, int line) {
    String file = files.getOrDefault(className, "");
    List<String> text = sources.get(file);
    return text == null || line < 1 || line > text.size()
        ? Optional.empty()
        : Optional.of(new SourceLine(file, line, text.get(line - 1).strip()));
  }
}
