package org.bytewise.snippets.internal.spot;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.snippets.internal.bytecode.ClassCode;
import org.bytewise.snippets.internal.bytecode.CodeStep;

/**
 * Parses and attributes sources with the compiler. JShell has already compiled these sources, so
 * they contain no errors; a source that cannot be read nevertheless has no spots.
 */
final class SourceReading {
  private SourceReading() {}

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static boolean hasGeneratedText(String className, ClassFiles classFiles) {
    return classFiles.bytes(className).map(ClassCode::of).stream()
        .flatMap(code -> code.methods().stream())
        .filter(method -> method.name().equals("toString"))
        .anyMatch(method -> method.steps().stream().anyMatch(CodeStep::isRecordMethod));
  }

  private static String className(CompilationUnitTree unit) {
    ClassTree first = (ClassTree) unit.getTypeDecls().get(0);
    return unit.getPackageName() + "." + first.getSimpleName();
  }

  /** Where something stands in a text, in UTF-16 code units from 0; the end is exclusive. */
  record Range(int start, int end) {}

  /**
   * Returns where a typed statement creates objects of anonymous classes, in the order of the
   * source. JShell makes a class of its own of each, except of those in the body of another class.
   */
  static List<Range> anonymous(String statement) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Range> found = new ArrayList<>();
    if (compiler == null) {
      return found;
    }
    String before = "class Typed { void typed() { ";
    Source source = new Source("Typed", before + statement + "\n; } }");
    JavacTask task = (JavacTask)
        compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(source));
    try {
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitNewClass(NewClassTree tree, Void p) {
            if (tree.getClassBody() != null) {
              found.add(new Range(
                  (int) positions.getStartPosition(unit, tree) - before.length(),
                  (int) positions.getEndPosition(unit, tree) - before.length()));
            }
            scan(tree.getEnclosingExpression(), null);
            return scan(tree.getArguments(), null);
          }

          @Override
          public Void visitErroneous(ErroneousTree tree, Void p) {
            // An expression that is not a statement.
            return scan(tree.getErrorTrees(), null);
          }
        }.scan(unit, null);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the bodies in some sources, with their spots.
   *
   * @param sources each source by the class it declares; the other sources do not see it
   * @param classPath as for the compiler
   * @return the bodies by the same class names
   */
  static Map<String, List<Body>> bodies(
      Map<String, String> sources, ClassFiles classFiles, String classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, List<Body>> bodies = new HashMap<>();
    if (compiler == null || sources.isEmpty()) {
      return bodies;
    }
    try (SessionFiles files =
        new SessionFiles(compiler.getStandardFileManager(d -> {}, null, null), classFiles)) {
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((name, text) -> units.add(new Source(name, text)));
      JavacTask task = (JavacTask) compiler.getTask(
          null, files, d -> {}, List.of("-classpath", classPath, "-proc:none"), null, units);
      Iterable<? extends CompilationUnitTree> trees = task.parse();
      task.analyze();
      for (CompilationUnitTree unit : trees) {
        TypeFacts facts = new TypeFacts(task.getElements(), task.getTypes());
        SpotScanner scanner = new SpotScanner(
            unit, Trees.instance(task), facts, name -> hasGeneratedText(name, classFiles));
        scanner.scan(unit, null);
        bodies.put(className(unit), scanner.bodies());
      }
      return bodies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
