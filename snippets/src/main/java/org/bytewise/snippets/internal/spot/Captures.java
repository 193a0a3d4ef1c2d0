package org.bytewise.snippets.internal.spot;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds what a lambda captures: local variables of the enclosing code, and the enclosing object.
 * Top-level declarations of a session are static and not captured.
 */
final class Captures extends TreePathScanner<Void, Void> {
  private final Trees trees;
  private final TypeFacts facts;
  private final Set<Element> inside = new HashSet<>();
  private final List<Element> used = new ArrayList<>();
  private final List<TypeElement> classes = new ArrayList<>();
  private boolean usesThis;

  private Captures(Trees trees, TypeFacts facts) {
    this.trees = trees;
    this.facts = facts;
  }

  /** Returns the names of the captured variables, including {@code this}, in order of first use. */
  static List<String> of(TreePath lambda, Trees trees, TypeFacts facts) {
    Captures captures = new Captures(trees, facts);
    LambdaExpressionTree tree = (LambdaExpressionTree) lambda.getLeaf();
    for (VariableTree parameter : tree.getParameters()) {
      captures.scan(new TreePath(lambda, parameter), null);
    }
    captures.scan(new TreePath(lambda, tree.getBody()), null);
    List<String> names = new ArrayList<>();
    if (captures.usesThis) {
      names.add("this");
    }
    captures.used.stream()
        .filter(variable -> !captures.inside.contains(variable))
        .map(variable -> variable.getSimpleName().toString())
        .distinct()
        .forEach(names::add);
    return names;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void p) {
    inside.add(trees.getElement(getCurrentPath()));
    return super.visitVariable(tree, null);
  }

  @Override
  public Void visitClass(ClassTree tree, Void p) {
    classes.add((TypeElement) trees.getElement(getCurrentPath()));
    super.visitClass(tree, null);
    classes.remove(classes.size() - 1);
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void p) {
    Element element = trees.getElement(getCurrentPath());
    String name = tree.getName().toString();
    if (name.equals("this") || name.equals("super")) {
      usesThis |= classes.isEmpty();
    } else if (element != null) {
      use(element);
    }
    return null;
  }

  private void use(Element element) {
    switch (element.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE -> {
        if (((VariableElement) element).getConstantValue() == null) {
          used.add(element);
        }
      }
      case FIELD, METHOD -> {
        boolean ofInside = classes.stream()
            .anyMatch(type -> facts.isSubtype(type, (TypeElement) element.getEnclosingElement()));
        usesThis |= !element.getModifiers().contains(Modifier.STATIC) && !ofInside;
      }
      default -> {
        // Types and packages are not captured.
      }
    }
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void p) {
    if (tree.getIdentifier().contentEquals("this")) {
      usesThis = true;
      return null;
    }
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void p) {
    Element constructor = trees.getElement(getCurrentPath());
    if (tree.getEnclosingExpression() == null
        && tree.getClassBody() == null
        && constructor != null
        && constructor.getEnclosingElement() instanceof TypeElement type
        && TypeFacts.isInner(type)
        && classes.isEmpty()) {
      usesThis = true;
    }
    return super.visitNewClass(tree, null);
  }
}
