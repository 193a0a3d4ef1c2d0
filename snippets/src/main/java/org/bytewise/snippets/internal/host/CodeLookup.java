package org.bytewise.snippets.internal.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.bytewise.snippets.Bytecode;
import org.bytewise.snippets.NoSuchCodeException;
import org.bytewise.snippets.internal.bytecode.ClassCode;
import org.bytewise.snippets.internal.bytecode.Wording;
import org.bytewise.snippets.internal.bytecode.Wording.SourceText;

/**
 * Finds the code for a name: first among the session's declarations, then among the classes visible
 * through its imports. Used by the engine's thread.
 */
final class CodeLookup {
  private static final Pattern FORM = Pattern.compile("([^\\s()]+)\\s*(?:\\(([^()]*)\\))?");
  private static final Pattern NUMBER = Pattern.compile("\\$?(\\d+)");
  private static final String WRAPPER_METHOD = "do_it$";
  private static final int MOST_NAMES = 8;

  private final Engine engine;

  CodeLookup(Engine engine) {
    this.engine = engine;
  }

  /** The code found: methods of one class. */
  private record Found(ClassCode code, List<ClassCode.Method> methods, boolean wholeClass) {}

  /** The parsed request; its parameter types are null if none were given. */
  private record Asked(String name, List<String> parameters) {}

  /**
   * Returns the code of a method, class or snippet.
   *
   * @param name as typed; blank or {@code $} for the last snippet, {@code $3} for that number
   * @throws NoSuchCodeException if there is none
   */
  Bytecode find(String name) {
    String text = name.strip();
    List<Found> found = text.isEmpty() || text.equals("$") ? last() : named(text);
    List<Bytecode.Method> methods = new ArrayList<>();
    found.forEach(one -> one.methods().forEach(method -> methods.add(method(one.code(), method))));
    boolean wholeClass = found.stream().allMatch(Found::wholeClass);
    return new Bytecode(text.isEmpty() ? "$" : text, methods, wholeClass);
  }

  private List<Found> last() {
    List<Snippet> own = ownSnippets();
    if (own.isEmpty()) {
      throw new NoSuchCodeException("nothing has run yet that has instructions");
    }
    return List.of(ofSnippet(own.get(own.size() - 1)));
  }

  /** Returns the learner's snippets that have code, in order. */
  private List<Snippet> ownSnippets() {
    return engine
        .shell()
        .snippets()
        .filter(snippet -> !SnippetNumbers.isHidden(snippet.id()))
        .filter(snippet -> !(snippet instanceof ErroneousSnippet))
        .filter(snippet -> !(snippet instanceof ImportSnippet))
        .filter(snippet -> code(wrapper(snippet)).isPresent())
        .toList();
  }

  private String wrapper(Snippet snippet) {
    return engine.analysis().wrapper(snippet).fullClassName();
  }

  private Optional<ClassCode> code(String binaryName) {
    return engine.classFiles().bytes(binaryName).map(ClassCode::of);
  }

  private Found ofSnippet(Snippet snippet) {
    if (snippet instanceof TypeDeclSnippet type) {
      return whole(code(wrapper(snippet) + "$" + type.name())
          .orElseThrow(() -> new NoSuchCodeException(type.name() + " cannot be used yet")));
    }
    ClassCode code = code(wrapper(snippet)).orElseThrow();
    String method = snippet instanceof MethodSnippet one ? one.name() : WRAPPER_METHOD;
    List<ClassCode.Method> methods = methods(code, new Asked(method, null));
    if (methods.isEmpty()) {
      throw new NoSuchCodeException(
          "snippet " + snippet.id() + " has no instructions of its own: it only declares");
    }
    return new Found(code, methods, false);
  }

  private static Found whole(ClassCode code) {
    List<ClassCode.Method> methods = code.methods().stream()
        .filter(method -> method.isLambdaBody() || !method.isSynthetic())
        .toList();
    if (methods.isEmpty()) {
      throw new NoSuchCodeException(
          Wording.called(code.name(), "", "()V").replace(".()", "") + " has no methods");
    }
    return new Found(code, methods, true);
  }

  private List<Found> named(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return ownSnippets().stream()
          .filter(snippet -> snippet.id().equals(number.group(1)))
          .findFirst()
          .map(snippet -> List.of(ofSnippet(snippet)))
          .orElseThrow(
              () -> new NoSuchCodeException("no snippet with code has the number " + text));
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new NoSuchCodeException("'" + text + "' is not the name of a method or class");
    }
    Asked asked = new Asked(form.group(1), parameters(form.group(2)));
    List<Found> own = ownMethods(asked);
    if (!own.isEmpty()) {
      return own;
    }
    Optional<ClassCode> type = asked.parameters() == null ? type(asked.name()) : Optional.empty();
    return List.of(type.isPresent() ? whole(type.get()) : member(asked, text));
  }

  private static List<String> parameters(String list) {
    if (list == null) {
      return null;
    }
    return list.isBlank()
        ? List.of()
        : Arrays.stream(withoutTypeArguments(list).split(","))
            .map(CodeLookup::simple)
            .toList();
  }

  private static String withoutTypeArguments(String list) {
    String before = "";
    String text = list;
    while (!before.equals(text)) {
      before = text;
      text = text.replaceAll("<[^<>]*>", "");
    }
    return text;
  }

  /** Simplifies type names: {@code java.util.Map.Entry []} becomes {@code Entry[]}. */
  private static String simple(String type) {
    String name = type.replace("...", "[]").replaceAll("\\s", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Finds methods and variables declared at the top level. */
  private List<Found> ownMethods(Asked asked) {
    List<Found> found = new ArrayList<>();
    for (Snippet snippet : ownSnippets()) {
      boolean active = engine.shell().status(snippet).isActive();
      if (active && snippet instanceof MethodSnippet one && one.name().equals(asked.name())) {
        ClassCode code = code(wrapper(snippet)).orElseThrow();
        List<ClassCode.Method> methods = methods(code, asked);
        if (!methods.isEmpty()) {
          found.add(new Found(code, methods, false));
        }
      } else if (active
          && snippet instanceof VarSnippet variable
          && variable.name().equals(asked.name())
          && asked.parameters() == null) {
        found.add(ofSnippet(snippet));
      }
    }
    return found;
  }

  private Found member(Asked asked, String text) {
    int dot = asked.name().lastIndexOf('.');
    Optional<ClassCode> type = dot < 1 ? Optional.empty() : type(asked.name().substring(0, dot));
    if (type.isEmpty()) {
      throw new NoSuchCodeException("no method and no class is called '" + text + "'");
    }
    ClassCode code = type.get();
    String owner = asked.name().substring(0, dot);
    String method = asked.name().substring(dot + 1);
    boolean constructor = method.equals("new") || method.equals(simple(owner));
    Asked inClass = new Asked(constructor ? "<init>" : method, asked.parameters());
    return inherited(code, inClass)
        .orElseThrow(() -> new NoSuchCodeException("%s has no method '%s'%s"
            .formatted(owner, text.substring(dot + 1), instead(code, method))));
  }

  /** Returns what the class has instead, methods with a similar beginning first. */
  private static String instead(ClassCode code, String method) {
    List<String> names = code.methods().stream()
        .filter(m -> !m.isSynthetic() && !m.name().startsWith("<"))
        .map(ClassCode.Method::name)
        .distinct()
        .sorted(java.util.Comparator.comparing((String name) -> !isLike(name, method)))
        .toList();
    return names.isEmpty()
        ? ""
        : "; it has "
            + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
            + (names.size() > MOST_NAMES ? ", and others" : "");
  }

  private static boolean isLike(String name, String asked) {
    return name.regionMatches(true, 0, asked, 0, Math.min(2, asked.length()));
  }

  /** Finds a method of the class, or of the first supertype that has one. */
  private Optional<Found> inherited(ClassCode code, Asked asked) {
    Deque<ClassCode> open = new ArrayDeque<>(List.of(code));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      ClassCode next = open.remove();
      List<ClassCode.Method> methods = methods(next, asked);
      if (!methods.isEmpty()) {
        return Optional.of(new Found(next, methods, false));
      }
      if (!asked.name().equals("<init>")) {
        next.parents().stream()
            .filter(seen::add)
            .flatMap(parent -> code(parent.replace('/', '.')).stream())
            .forEach(open::add);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns all overloads, or the one with these parameters, followed by the bodies of their
   * lambdas.
   */
  private static List<ClassCode.Method> methods(ClassCode code, Asked asked) {
    List<ClassCode.Method> methods = new ArrayList<>(code.methods().stream()
        .filter(method -> method.name().equals(asked.name()) && !method.isSynthetic())
        .filter(method -> asked.parameters() == null
            || asked.parameters().equals(simpleParameters(method.descriptor())))
        .toList());
    if (!methods.isEmpty()) {
      code.methods().stream()
          .filter(method -> method.isLambdaBody())
          .filter(method -> lambdaOf(method.name()).equals(asked.name()))
          .forEach(methods::add);
    }
    return methods;
  }

  private static List<String> simpleParameters(String descriptor) {
    String list = Wording.called("java/lang/Object", "", descriptor);
    String inner = list.substring(list.indexOf('(') + 1, list.length() - 1);
    return inner.isEmpty()
        ? List.of()
        : Arrays.stream(inner.split(",")).map(CodeLookup::simple).toList();
  }

  /** Returns the method containing a lambda: {@code sum} for {@code lambda$sum$0}. */
  private static String lambdaOf(String body) {
    String inner = body.substring(body.indexOf('$') + 1);
    int end = inner.lastIndexOf('$');
    String method = end < 0 ? inner : inner.substring(0, end);
    return switch (method) {
      case "new" -> "<init>";
      case "static" -> "<clinit>";
      default -> method;
    };
  }

  /** Returns the class that a name refers to in this session. */
  private Optional<ClassCode> type(String name) {
    String[] parts = name.split("\\.", 2);
    String nested = parts.length == 1 ? "" : "$" + parts[1].replace('.', '$');
    for (Snippet snippet : ownSnippets()) {
      if (snippet instanceof TypeDeclSnippet type
          && type.name().equals(parts[0])
          && engine.shell().status(snippet).isActive()) {
        return code(wrapper(snippet) + "$" + parts[0] + nested);
      }
    }
    List<String> candidates = new ArrayList<>();
    engine
        .shell()
        .imports()
        .filter(one -> !one.isStatic())
        .map(ImportSnippet::fullname)
        .filter(full -> full.endsWith(".*") || full.endsWith("." + parts[0]))
        .map(full -> full.endsWith(".*") ? full.substring(0, full.length() - 1) + parts[0] : full)
        .forEach(full -> candidates.add(full + nested));
    candidates.add("java.lang." + parts[0] + nested);
    for (String full = name;
        ;
        full = full.substring(0, full.lastIndexOf('.')) + "$"
            + full.substring(full.lastIndexOf('.') + 1)) {
      candidates.add(full);
      if (full.indexOf('.') < 0) {
        break;
      }
    }
    return candidates.stream().flatMap(one -> code(one).stream()).findFirst();
  }

  private Bytecode.Method method(ClassCode code, ClassCode.Method method) {
    String title = title(code, method);
    if (method.steps().isEmpty()) {
      String note = method.isNative() ? "native: the VM's own code" : "abstract: it has no code";
      return new Bytecode.Method(title, List.of(), note);
    }
    String binaryName = code.name().replace('/', '.');
    boolean own = engine.classFiles().isKept(binaryName);
    Wording.Lines lines = line -> own
        ? engine
            .lines()
            .find(binaryName, line)
            .map(found -> new SourceText(found.line(), found.text()))
            .orElse(null)
        : new SourceText(line, "");
    return new Bytecode.Method(title, Wording.instructions(method.steps(), lines), "");
  }

  private String title(ClassCode code, ClassCode.Method method) {
    if (method.isLambdaBody()) {
      String in = lambdaOf(method.name());
      return in.equals(WRAPPER_METHOD)
          ? "lambda"
          : "lambda in " + (in.equals("<init>") ? "the constructor" : in);
    }
    if (!method.name().equals(WRAPPER_METHOD)) {
      return Wording.called(code.name(), method.name(), method.descriptor());
    }
    String binaryName = code.name().replace('/', '.');
    return ownSnippets().stream()
        .filter(snippet -> wrapper(snippet).equals(binaryName))
        .findFirst()
        .map(snippet -> "snippet " + snippet.id())
        .orElse("snippet");
  }
}
