package org.bytewise.snippets.internal.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.SessionException;

/** The JDK's compiler, with sources and class files in memory. */
public final class InMemoryCompiler {
  /** Deeply nested code needs a deep stack because javac is recursive; in bytes. */
  private static final long STACK_BYTES = 64L << 20;

  /** Without annotation processors, which would run in this VM. */
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-implicit:none", "-nowarn", "-g", "-classpath", "");

  private InMemoryCompiler() {}

  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, String text) {
      super(
          URI.create("string:///" + URI.create("x:/").resolve(encoded(name)).getRawPath()),
          Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    /** Encodes a file name; a name that cannot be part of a URI must still compile. */
    private static String encoded(String name) {
      return java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String getName() {
      return name;
    }

    /** Returns whether the file has the name that a public class requires. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE && name.equals(simpleName + Kind.SOURCE.extension);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    Classes(JavaFileManager manager) {
      super(manager);
    }

    /** Finds nothing in the working folder, where javac looks if it is told of no other one. */
    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      return location == StandardLocation.CLASS_PATH || location == StandardLocation.SOURCE_PATH
          ? List.of()
          : super.list(location, packageName, kinds, recurse);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("class:///" + className.replace('.', '/')), JavaFileObject.Kind.CLASS) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(className, bytes);
          return bytes;
        }
      };
    }
  }

  private static final class Mistakes implements DiagnosticListener<JavaFileObject> {
    private final List<Compilation.Mistake> list = new ArrayList<>();

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          && list.size() < Compilation.MOST_MISTAKES) {
        JavaFileObject source = diagnostic.getSource();
        list.add(new Compilation.Mistake(
            source == null ? "" : source.getName(),
            (int) Math.max(0, diagnostic.getLineNumber()),
            (int) Math.max(0, diagnostic.getColumnNumber()),
            diagnostic.getMessage(Locale.ROOT)));
      }
    }
  }

  /** Compiles; see {@link org.bytewise.snippets.trial.SourceCompiler}. */
  public static Compilation compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new SessionException("this Java has no compiler: a JDK is needed, not a JRE");
    }
    Compilation[] result = new Compilation[1];
    Thread thread = new Thread(
        null, () -> result[0] = compile(compiler, sources), "bytewise-compiler", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SessionException("compiling was interrupted", e);
    }
    return result[0];
  }

  private static Compilation compile(JavaCompiler compiler, Map<String, String> sources) {
    String first = sources.keySet().stream().findFirst().orElse("");
    Mistakes mistakes = new Mistakes();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(mistakes, Locale.ROOT, StandardCharsets.UTF_8);
        Classes classes = new Classes(standard)) {
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((name, text) -> units.add(new Source(name, text)));
      boolean fine = compiler
          .getTask(Writer.nullWriter(), classes, mistakes, OPTIONS, null, units)
          .call();
      if (!fine || !mistakes.list.isEmpty()) {
        return mistakes.list.isEmpty()
            ? Compilation.tooMuch(first, "it gives up without an error message")
            : Compilation.failed(mistakes.list);
      }
      Map<String, byte[]> bytes = new HashMap<>();
      classes.written.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
      return new Compilation(bytes, List.of(), false);
    } catch (Exception | StackOverflowError | OutOfMemoryError | InternalError | AssertionError e) {
      return Compilation.tooMuch(first, e.getClass().getSimpleName());
    }
  }
}
