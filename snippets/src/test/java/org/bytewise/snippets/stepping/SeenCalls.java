package org.bytewise.snippets.stepping;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Adds a call of {@link Seen} before each statement of each block of a program, with the variables
 * that have a value there. A program consists of declarations and blocks.
 */
final class SeenCalls extends TreeScanner<Void, Void> {
  private static final String BEFORE = "class P { ";

  private final TreeMap<Long, String> insertions = new TreeMap<>();

  /** Names of variables that may have a value without the calls telling. */
  private final Set<String> unsure = new HashSet<>();

  private List<String> scope = new ArrayList<>();
  private int depth;
  private SourcePositions positions;
  private CompilationUnitTree unit;

  private SeenCalls() {}

  /**
   * A program with calls.
   *
   * @param unsure the names of variables about which the calls say nothing
   */
  record Watched(String code, Set<String> unsure) {}

  static Watched in(String program) {
    SeenCalls calls = new SeenCalls();
    String whole = BEFORE + program + "\n}";
    JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, null, null, null, List.of(new Source(whole)));
    try {
      calls.positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree one : task.parse()) {
        calls.unit = one;
        calls.scan(one, null);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    StringBuilder code = new StringBuilder(whole);
    calls.insertions.descendingMap().forEach((at, text) -> code.insert(at.intValue(), text));
    return new Watched(
        code.substring(BEFORE.length(), code.length() - 2), Set.copyOf(calls.unsure));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///P.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return text;
    }
  }

  private void within(Runnable scan) {
    List<String> outer = scope;
    scope = new ArrayList<>(outer);
    scan.run();
    scope = outer;
  }

  private void add(VariableTree variable) {
    String name = variable.getName().toString();
    String kind = "reference ";
    if (variable.getType() == null) {
      kind = "unknown ";
      unsure.add(name);
    } else if (variable.getType() instanceof PrimitiveTypeTree) {
      kind = "primitive ";
    }
    scope.add("\"" + kind + name + "\", " + name);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    List<String> outer = scope;
    scope = new ArrayList<>();
    super.visitClass(tree, null);
    scope = outer;
    return null;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    // The outermost class is not there when the program runs.
    boolean instance = !tree.getModifiers().getFlags().contains(Modifier.STATIC) && depth > 1;
    within(() -> {
      if (instance) {
        scope.add("\"reference this\", this");
      }
      tree.getParameters().forEach(this::add);
      super.visitMethod(tree, null);
    });
    return null;
  }

  @Override
  public Void scan(com.sun.source.tree.Tree tree, Void unused) {
    boolean type = tree instanceof ClassTree;
    depth += type ? 1 : 0;
    super.scan(tree, null);
    depth -= type ? 1 : 0;
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    List<String> outer = scope;
    scope = new ArrayList<>();
    tree.getParameters().forEach(this::add);
    scan(tree.getBody(), null);
    scope = outer;
    return null;
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    within(() -> tree.getStatements().forEach(this::statement));
    return null;
  }

  private void statement(StatementTree statement) {
    if (!(statement instanceof ClassTree) && !isConstructorCall(statement)) {
      long at = positions.getStartPosition(unit, statement);
      // In lines of their own: the compiler does not note statements beyond a column of 1,023.
      insertions.putIfAbsent(
          at, "\n" + Seen.class.getName() + ".at(" + String.join(", ", scope) + ");\n");
    }
    scan(statement, null);
    if (statement instanceof VariableTree variable) {
      if (variable.getInitializer() == null) {
        unsure.add(variable.getName().toString());
      } else {
        add(variable);
      }
    }
  }

  private static boolean isConstructorCall(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && (call.getMethodSelect().toString().equals("super")
            || call.getMethodSelect().toString().equals("this"));
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    within(() -> {
      for (StatementTree one : tree.getInitializer()) {
        if (one instanceof VariableTree variable) {
          add(variable);
        }
      }
      super.visitForLoop(tree, null);
    });
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    within(() -> {
      add(tree.getVariable());
      // It is gone while the next element is looked for.
      unsure.add(tree.getVariable().getName().toString());
      super.visitEnhancedForLoop(tree, null);
    });
    return null;
  }

  @Override
  public Void visitCatch(CatchTree tree, Void unused) {
    within(() -> {
      add(tree.getParameter());
      super.visitCatch(tree, null);
    });
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    within(() -> {
      for (com.sun.source.tree.Tree one : tree.getResources()) {
        if (one instanceof VariableTree variable) {
          add(variable);
          // It is there already while the next resource is opened.
          unsure.add(variable.getName().toString());
        }
      }
      scan(tree.getBlock(), null);
    });
    scan(tree.getCatches(), null);
    scan(tree.getFinallyBlock(), null);
    return null;
  }

  @Override
  public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
    unsure.add(tree.getVariable().getName().toString());
    return super.visitBindingPattern(tree, null);
  }
}
