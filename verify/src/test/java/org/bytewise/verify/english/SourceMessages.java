package org.bytewise.verify.english;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds the sentences in the strings of Java sources: what the tool says to people. */
final class SourceMessages extends TreePathScanner<Void, Void> {
  /** Words with blanks between them. */
  private static final String SENTENCE = "(?s).*\\p{L}+,? \\p{L}+,? \\p{L}+.*";

  /** A tag of markup, of which only what it encloses is read. */
  private static final String TAG = "</?[a-z][^<>]*>";

  /** What has signs of code in it is code. */
  private static final String CODE = "(?s).*(?:[{}\\\\]|->|==|;$|\\w\\(\\)|[a-z]_[a-z\\d]).*";

  private final Path root;
  private final Trees trees;
  private final List<Passage> found = new ArrayList<>();

  private SourceMessages(Path root, Trees trees) {
    this.root = root;
    this.trees = trees;
  }

  /**
   * Returns the sentences in some sources.
   *
   * @param root the folder to which places are relative
   */
  static List<Passage> in(List<Path> sources, Path root) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null,
          files,
          null,
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(sources.stream().sorted().toList()));
      SourceMessages messages = new SourceMessages(root, Trees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        messages.scan(unit, null);
      }
      return messages.found;
    }
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.PLUS) {
      StringBuilder text = new StringBuilder();
      if (append(tree, text)) {
        add(tree, text.toString());
        return null;
      }
    }
    return super.visitBinary(tree, null);
  }

  /** Appends what a sum of strings comes to; returns whether there is a string in it. */
  private static boolean append(ExpressionTree tree, StringBuilder text) {
    if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      boolean left = append(sum.getLeftOperand(), text);
      return append(sum.getRightOperand(), text) || left;
    }
    if (tree instanceof ParenthesizedTree inner) {
      return append(inner.getExpression(), text);
    }
    Object value = tree instanceof LiteralTree literal ? literal.getValue() : null;
    text.append(value instanceof String || value instanceof Character ? value : Passage.NAME);
    return value instanceof String;
  }

  /** The lines of a description in an annotation are one text. */
  @Override
  public Void visitNewArray(NewArrayTree tree, Void unused) {
    if (tree.getType() != null || tree.getInitializers() == null) {
      return super.visitNewArray(tree, null);
    }
    StringBuilder text = new StringBuilder();
    for (ExpressionTree element : tree.getInitializers()) {
      StringBuilder line = new StringBuilder();
      if (!append(element, line)) {
        return super.visitNewArray(tree, null);
      }
      // What is indented is a command to type.
      if (!line.toString().startsWith(" ")) {
        text.append(line).append(line.toString().endsWith(".") ? "\n\n" : " ");
      }
    }
    add(tree, text.toString());
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void unused) {
    if (tree.getValue() instanceof String string) {
      add(tree, string);
    }
    return null;
  }

  private void add(Tree tree, String text) {
    for (String paragraph : text.split("(?:\n|%n){2,}", -1)) {
      // Without the end of an element, it is a type of Rust.
      String said = paragraph
          .replaceAll("%(?:\\d+\\$)?[-,.\\d]*[sd]", Passage.NAME)
          .replaceAll(paragraph.contains("</") ? TAG : "(?!)", "")
          .replace("%n", " ")
          .replace("%%", "%")
          .replaceFirst("^" + Passage.NAME + "(?=\")|^[,:;]? +", "")
          .strip();
      if (said.matches(SENTENCE) && !said.matches(CODE)) {
        found.add(new Passage(place(tree), said));
      }
    }
  }

  private String place(Tree tree) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    return root.relativize(Path.of(unit.getSourceFile().toUri())) + ":"
        + unit.getLineMap().getLineNumber(start);
  }
}
