package org.bytewise.snippets.internal.spot;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.bytewise.snippets.Spot.Certainty;
import org.bytewise.snippets.Spot.Kind;
import org.bytewise.snippets.internal.bytecode.Boxes;

/**
 * Walks the attributed tree of one source in the order in which the compiler emits instructions,
 * and records what allocates. For one source; not thread-safe.
 */
final class SpotScanner extends TreePathScanner<Void, Void> {
  /** The method that JShell wraps around a snippet; what it returns is not the learner's. */
  private static final String WRAPPER_METHOD = "do_it$";

  /** The name of a class that JShell makes of an anonymous one. */
  private static final Pattern LIFTED = Pattern.compile("\\$JShell\\$anonymous\\$\\$(\\d+)");

  private static final String CONSTRUCTOR = "<init>";
  private static final String STATIC_INITIALISER = "<clinit>";

  private final CompilationUnitTree unit;
  private final Trees trees;
  private final SourcePositions positions;
  private final TypeFacts facts;
  private final Constants constants;
  private final KnownCalls knownCalls;
  private final Predicate<String> hasGeneratedText;
  private final List<Body> bodies = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Deque<Optional<TypeMirror>> yields = new ArrayDeque<>();

  /** The scope of the code being visited. */
  private record Scope(String className, Body body, Optional<TypeMirror> returned) {}

  /**
   * @param hasGeneratedText whether a class, given its binary name, has a compiler-generated
   *     {@code toString}; asked about classes that are not in this source
   */
  SpotScanner(
      CompilationUnitTree unit, Trees trees, TypeFacts facts, Predicate<String> hasGeneratedText) {
    this.hasGeneratedText = hasGeneratedText;
    this.unit = unit;
    this.trees = trees;
    this.positions = trees.getSourcePositions();
    this.facts = facts;
    this.constants = new Constants(trees);
    this.knownCalls = new KnownCalls(facts);
  }

  /** Returns the bodies with their spots. */
  List<Body> bodies() {
    return bodies;
  }

  // ---- Where code stands

  @Override
  public Void visitClass(ClassTree tree, Void p) {
    if (!(trees.getElement(getCurrentPath()) instanceof TypeElement type)) {
      return null;
    }
    String name = facts.internalName(type);
    Body constructors = body(name, CONSTRUCTOR, tree);
    Body initialiser = body(name, STATIC_INITIALISER, tree);
    for (Tree member : tree.getMembers()) {
      Body body = isStatic(new TreePath(getCurrentPath(), member)) ? initialiser : constructors;
      scopes.push(new Scope(name, body, Optional.empty()));
      scan(member, null);
      scopes.pop();
    }
    return null;
  }

  private boolean isStatic(TreePath member) {
    if (member.getLeaf() instanceof BlockTree block) {
      return block.isStatic();
    }
    Element element = trees.getElement(member);
    return element != null && element.getModifiers().contains(Modifier.STATIC);
  }

  private Body body(String className, String method, Tree tree) {
    Body body = new Body(className, method, line(start(tree)), line(end(tree)));
    bodies.add(body);
    return body;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void p) {
    if (tree.getBody() == null
        || !(trees.getElement(getCurrentPath()) instanceof ExecutableElement method)) {
      return null;
    }
    Scope around = scopes.element();
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    boolean wrapper = tree.getName().contentEquals(WRAPPER_METHOD);
    Body body =
        constructor ? around.body() : body(around.className(), facts.methodKey(method), tree);
    scopes.push(new Scope(
        around.className(),
        body,
        wrapper ? Optional.empty() : Optional.of(method.getReturnType())));
    scan(tree.getBody(), null);
    scopes.pop();
    return null;
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void p) {
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void p) {
    List<String> captured = Captures.of(getCurrentPath(), trees, facts);
    add(
        Keys.LAMBDA,
        captured.isEmpty()
            ? spot(tree, Kind.LAMBDA, Certainty.ONCE, "captures nothing: one object, created once")
            : spot(
                tree, Kind.LAMBDA, Certainty.ALWAYS, "captures " + String.join(" and ", captured)));
    TypeMirror returned = facts.returned(trees.getTypeMirror(getCurrentPath()));
    String className = scopes.element().className();
    scopes.push(
        new Scope(className, body(className, "", tree.getBody()), Optional.ofNullable(returned)));
    if (tree.getBody() instanceof ExpressionTree expression) {
      scanFor(expression, returned);
    } else {
      scan(tree.getBody(), null);
    }
    scopes.pop();
    return null;
  }

  // ---- Statements

  @Override
  public Void visitForLoop(ForLoopTree tree, Void p) {
    scan(tree.getInitializer(), null);
    scan(tree.getCondition(), null);
    // The compiler emits the update after the body.
    scan(tree.getStatement(), null);
    scan(tree.getUpdate(), null);
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void p) {
    scan(tree.getExpression(), null);
    TypeMirror type = type(tree.getExpression());
    if (TypeFacts.isArray(type)) {
      TypeMirror element = ((ArrayType) type).getComponentType();
      TypeMirror variable = type(tree.getVariable());
      if (TypeFacts.isPrimitive(element) && TypeFacts.isReference(variable)) {
        box(tree.getVariable(), element, variable, null);
      }
    } else {
      add(Keys.call("iterator"), iterator(tree.getExpression(), type));
    }
    scan(tree.getStatement(), null);
    return null;
  }

  /**
   * Returns the spot for a loop's iterator: the classes of java.util create one each time, whereas
   * the behaviour of an interface is unknown.
   */
  private RawSpot iterator(ExpressionTree expression, TypeMirror type) {
    boolean known = TypeFacts.isReference(type)
        && type.toString().startsWith("java.util.")
        && type instanceof javax.lang.model.type.DeclaredType declared
        && declared.asElement().getKind() == ElementKind.CLASS
        && !declared.asElement().getModifiers().contains(Modifier.ABSTRACT);
    return known
        ? spot(expression, Kind.ITERATOR, Certainty.ALWAYS, "the loop's iterator")
        : spot(
            expression,
            Kind.ITERATOR,
            Certainty.MAYBE,
            "the loop's iterator, unless it has a shared one");
  }

  @Override
  public Void visitVariable(VariableTree tree, Void p) {
    Element element = trees.getElement(getCurrentPath());
    boolean constant = element != null && element.getKind() == ElementKind.ENUM_CONSTANT;
    if (!constant && tree.getInitializer() != null) {
      scanFor(tree.getInitializer(), trees.getTypeMirror(getCurrentPath()));
    }
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void p) {
    if (tree.getExpression() != null) {
      scanFor(tree.getExpression(), scopes.element().returned().orElse(null));
    }
    return null;
  }

  @Override
  public Void visitCase(CaseTree tree, Void p) {
    if (tree.getBody() instanceof ExpressionTree expression && !yields.isEmpty()) {
      scanFor(expression, yields.element().orElse(null));
      return null;
    }
    scan(tree.getStatements() == null ? List.of(tree.getBody()) : tree.getStatements(), null);
    return null;
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void p) {
    scan(tree.getExpression(), null);
    yields.push(Optional.ofNullable(trees.getTypeMirror(getCurrentPath())));
    scan(tree.getCases(), null);
    yields.pop();
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Void p) {
    scanFor(tree.getValue(), yields.isEmpty() ? null : yields.element().orElse(null));
    return null;
  }

  // ---- Boxing

  /** Visits an expression in a context that expects a type, and boxes its value if necessary. */
  private void scanFor(ExpressionTree expression, TypeMirror wanted) {
    scan(expression, null);
    TypeMirror type = type(expression);
    if (TypeFacts.isPrimitive(type) && TypeFacts.isReference(wanted)) {
      box(expression, type, wanted, new TreePath(getCurrentPath(), expression));
    }
  }

  /**
   * Records that a value is boxed.
   *
   * @param value the expression; null if its value is known only at run time
   */
  private void box(Tree place, TypeMirror type, TypeMirror wanted, TreePath value) {
    String box = facts.box(type, wanted);
    Long constant = value == null ? null : constants.integer(value);
    String name = box.substring(box.lastIndexOf('/') + 1);
    RawSpot spot = switch (Boxes.cost(box, constant)) {
      case NOTHING ->
        spot(
            place,
            Kind.BOXING,
            Certainty.NEVER,
            constant == null
                ? "boxes the " + type + ": every " + name + " is cached"
                : "boxes " + constant(type, constant) + ": one is cached");
      case NEW ->
        spot(place, Kind.BOXING, Certainty.ALWAYS, "boxes the " + type + ": a new " + name);
      case DEPENDS ->
        spot(
            place,
            Kind.BOXING,
            Certainty.MAYBE,
            "boxes the " + type + ": new, unless " + (name.equals("Character") ? 0 : Byte.MIN_VALUE)
                + " to " + Byte.MAX_VALUE);
    };
    add(Keys.boxing(box), spot);
  }

  private static String constant(TypeMirror type, long value) {
    return type.getKind() == TypeKind.CHAR ? "'" + (char) value + "'" : Long.toString(value);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void p) {
    scan(tree.getVariable(), null);
    scanFor(tree.getExpression(), type(tree.getVariable()));
    return null;
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void p) {
    TypeMirror type = type(tree.getVariable());
    scan(tree.getVariable(), null);
    if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT && TypeFacts.isString(type)) {
      operands(new TreePath(getCurrentPath(), tree.getExpression()));
      add(Keys.CONCATENATION, concatenation(tree));
      return null;
    }
    scan(tree.getExpression(), null);
    boxAgain(tree, type);
    return null;
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void p) {
    scan(tree.getExpression(), null);
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
        boxAgain(tree, type(tree.getExpression()));
      default -> {
        // Other operators compute with primitive values.
      }
    }
    return null;
  }

  /** Records that an operator assigns a new box to a variable of a box type. */
  private void boxAgain(Tree place, TypeMirror variable) {
    TypeMirror primitive = facts.unboxed(variable);
    if (primitive != null) {
      box(place, primitive, variable, null);
    }
  }

  @Override
  public Void visitTypeCast(TypeCastTree tree, Void p) {
    scanFor(tree.getExpression(), trees.getTypeMirror(getCurrentPath()));
    return null;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void p) {
    TypeMirror type = trees.getTypeMirror(getCurrentPath());
    scan(tree.getCondition(), null);
    scanFor(tree.getTrueExpression(), type);
    scanFor(tree.getFalseExpression(), type);
    return null;
  }

  // ---- Strings

  @Override
  public Void visitBinary(BinaryTree tree, Void p) {
    if (!isConcatenation(getCurrentPath())) {
      return super.visitBinary(tree, null);
    }
    if (constants.isConstant(getCurrentPath())) {
      spotOnly(spot(
          tree, Kind.CONCATENATION, Certainty.NEVER, "a constant: concatenated by the compiler"));
      return null;
    }
    operands(getCurrentPath());
    add(Keys.CONCATENATION, concatenation(tree));
    return null;
  }

  private RawSpot concatenation(Tree tree) {
    return spot(
        tree, Kind.CONCATENATION, Certainty.ALWAYS, "concatenation: a String and its array");
  }

  private boolean isConcatenation(TreePath path) {
    return path.getLeaf().getKind() == Tree.Kind.PLUS
        && TypeFacts.isString(trees.getTypeMirror(path));
  }

  /** Visits the operands of nested concatenations, which are all concatenated at once. */
  private void operands(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree inner) {
      operands(new TreePath(path, inner.getExpression()));
    } else if (constants.isConstant(path)) {
      return;
    } else if (tree instanceof BinaryTree binary && isConcatenation(path)) {
      operands(new TreePath(path, binary.getLeftOperand()));
      operands(new TreePath(path, binary.getRightOperand()));
    } else {
      scan(path, null);
    }
  }

  // ---- Objects and calls

  @Override
  public Void visitNewClass(NewClassTree tree, Void p) {
    Element constructor = trees.getElement(getCurrentPath());
    TypeElement made = tree.getClassBody() != null
        ? (TypeElement) trees.getElement(new TreePath(getCurrentPath(), tree.getClassBody()))
        : constructor == null ? null : (TypeElement) constructor.getEnclosingElement();
    if (made != null) {
      add(Keys.made(facts.internalName(made)), created(tree, made));
    }
    scan(tree.getEnclosingExpression(), null);
    if (constructor instanceof ExecutableElement executable) {
      arguments(executable, tree.getArguments(), null, tree);
    }
    scan(tree.getClassBody(), null);
    return null;
  }

  private RawSpot created(NewClassTree tree, TypeElement made) {
    Matcher lifted = LIFTED.matcher(made.getSimpleName());
    boolean isLifted = lifted.matches();
    String name =
        isLifted ? facts.ancestor(made) : tree.getIdentifier().toString().replaceAll("<.*", "");
    String simple = name.substring(name.lastIndexOf('.') + 1);
    RawSpot spot = created(tree, made, simple, isLifted || tree.getClassBody() != null);
    return isLifted ? spot.lifted(Integer.parseInt(lifted.group(1))) : spot;
  }

  private RawSpot created(NewClassTree tree, TypeElement made, String simple, boolean anonymous) {
    if (facts.isA(made.asType(), "java.lang.Throwable")) {
      return spot(
          tree, Kind.EXCEPTION, Certainty.ALWAYS, "an exception, usually with its stack trace");
    }
    String what = anonymous ? "an anonymous " + simple : withArticle(simple);
    return spot(
        tree,
        Kind.NEW,
        Certainty.ALWAYS,
        TypeFacts.isInner(made) ? what + ", which keeps the object around it" : what);
  }

  private static String withArticle(String name) {
    return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void p) {
    TypeMirror type = trees.getTypeMirror(getCurrentPath());
    scan(tree.getDimensions(), null);
    if (TypeFacts.isArray(type)) {
      String name = withArticle(simple(type));
      add(
          Keys.array(facts.descriptor(type)),
          spot(
              tree,
              Kind.ARRAY,
              Certainty.ALWAYS,
              tree.getDimensions().size() > 1 ? name + ", with the arrays in it" : name));
      if (tree.getInitializers() != null) {
        for (ExpressionTree element : tree.getInitializers()) {
          scanFor(element, ((ArrayType) type).getComponentType());
        }
      }
    }
    return null;
  }

  private static String simple(TypeMirror type) {
    return type.toString().replaceAll("<.*>", "").replaceAll("\\b(?:\\w+\\.)+", "");
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void p) {
    scan(tree.getMethodSelect(), null);
    if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement method)) {
      scan(tree.getArguments(), null);
      return null;
    }
    arguments(method, tree.getArguments(), type(tree.getMethodSelect()), tree);
    String name = method.getSimpleName().toString();
    ExpressionTree receiver =
        tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    if (isBoxingCall(method)) {
      TypeMirror primitive = method.getParameters().get(0).asType();
      ExpressionTree argument = tree.getArguments().get(0);
      box(tree, primitive, method.getReturnType(), new TreePath(getCurrentPath(), argument));
      return null;
    }
    boolean onArray = receiver != null && TypeFacts.isArray(type(receiver));
    KnownCalls.Known known = knownCalls.known(method, onArray, isImplicit(method));
    add(
        Keys.call(name),
        known == null
            ? null
            : spotAt(nameStart(tree), end(tree), known.kind(), Certainty.ALWAYS, known.why()));
    return null;
  }

  /** Returns whether a method is compiler-generated, without a place in the source. */
  private boolean isImplicit(ExecutableElement method) {
    Tree tree = trees.getTree(method);
    Tree owner = trees.getTree(method.getEnclosingElement());
    if (owner != null) {
      return tree == null || start(tree) <= start(owner);
    }
    return method.getEnclosingElement() instanceof TypeElement type
        && hasGeneratedText.test(facts.internalName(type).replace('/', '.'));
  }

  private boolean isBoxingCall(ExecutableElement method) {
    return method.getSimpleName().contentEquals("valueOf")
        && method.getParameters().size() == 1
        && TypeFacts.isPrimitive(method.getParameters().get(0).asType())
        && facts.unboxed(method.getReturnType()) != null;
  }

  /**
   * Returns the position of the method's name: all calls of a chain would otherwise start at the
   * same position.
   */
  private int nameStart(MethodInvocationTree tree) {
    ExpressionTree select = tree.getMethodSelect();
    return select instanceof MemberSelectTree member
        ? end(select) - member.getIdentifier().length()
        : start(tree);
  }

  /**
   * Visits the arguments of a call.
   *
   * @param type the method's type in this call; null if unknown
   */
  private void arguments(
      ExecutableElement method,
      List<? extends ExpressionTree> arguments,
      TypeMirror type,
      Tree call) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean variable = isVariable(method, arguments);
    int fixed = variable ? parameters.size() - 1 : parameters.size();
    for (int i = 0; i < Math.min(fixed, arguments.size()); i++) {
      scanFor(arguments.get(i), parameters.get(i).asType());
    }
    if (!variable) {
      return;
    }
    TypeMirror declared = parameters.get(fixed).asType();
    TypeMirror array = type instanceof ExecutableType executable
            && executable.getParameterTypes().size() == parameters.size()
        ? executable.getParameterTypes().get(fixed)
        : declared;
    int count = arguments.size() - fixed;
    String why = "varargs: an array for " + count + (count == 1 ? " argument" : " arguments");
    add(
        Keys.array(facts.descriptor(array)),
        count == 0
            ? spotAt(nameOf(call), end(call), Kind.VARARGS, Certainty.ALWAYS, why)
            : spotAt(
                start(arguments.get(fixed)),
                end(arguments.get(arguments.size() - 1)),
                Kind.VARARGS,
                Certainty.ALWAYS,
                why));
    for (ExpressionTree argument : arguments.subList(fixed, arguments.size())) {
      scanFor(
          argument, TypeFacts.isArray(declared) ? ((ArrayType) declared).getComponentType() : null);
    }
  }

  private int nameOf(Tree call) {
    return call instanceof MethodInvocationTree invocation ? nameStart(invocation) : start(call);
  }

  private boolean isVariable(ExecutableElement method, List<? extends ExpressionTree> arguments) {
    if (!method.isVarArgs()
        || method.getEnclosingElement().toString().startsWith("java.lang.invoke.")) {
      return false;
    }
    List<? extends VariableElement> parameters = method.getParameters();
    return arguments.size() != parameters.size()
        || !facts.isArrayFor(
            type(arguments.get(arguments.size() - 1)),
            parameters.get(parameters.size() - 1).asType());
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void p) {
    TreePath qualifier = new TreePath(getCurrentPath(), tree.getQualifierExpression());
    Element element = trees.getElement(qualifier);
    boolean ofType = element instanceof TypeElement
        || tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
        || (Tree) tree.getQualifierExpression() instanceof ArrayTypeTree;
    if (!ofType) {
      scan(tree.getQualifierExpression(), null);
    }
    add(
        Keys.LAMBDA,
        ofType
            ? spot(
                tree,
                Kind.METHOD_REFERENCE,
                Certainty.ONCE,
                "captures nothing: one object, created once")
            : spot(
                tree,
                Kind.METHOD_REFERENCE,
                Certainty.ALWAYS,
                "captures " + tree.getQualifierExpression()));
    return null;
  }

  // ---- Noting

  private void add(String key, RawSpot spot) {
    scopes.element().body().add(key, spot);
  }

  private void spotOnly(RawSpot spot) {
    scopes.element().body().add("", spot);
  }

  private RawSpot spot(Tree tree, Kind kind, Certainty certainty, String why) {
    return spotAt(start(tree), end(tree), kind, certainty, why);
  }

  private RawSpot spotAt(int start, int end, Kind kind, Certainty certainty, String why) {
    boolean expected = certainty == Certainty.ALWAYS || certainty == Certainty.MAYBE;
    return expected && scopes.element().body().method().equals(STATIC_INITIALISER)
        ? new RawSpot(
            start, end, kind, Certainty.ONCE, why + "; once, when its class is initialised")
        : new RawSpot(start, end, kind, certainty, why);
  }

  private TypeMirror type(Tree child) {
    return trees.getTypeMirror(new TreePath(getCurrentPath(), child));
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  private int line(int position) {
    return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
  }
}
