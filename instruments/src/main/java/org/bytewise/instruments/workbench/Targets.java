package org.bytewise.instruments.workbench;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.Footprint.Limits;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.TypeForm;
import org.bytewise.layout.TypeLookup;
import org.bytewise.layout.VmModel;
import org.bytewise.snippets.DeclarationKind;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Inspection;
import org.bytewise.snippets.ProbedValue;
import org.bytewise.snippets.SourceNames;

/**
 * Resolves and measures targets. A name is looked up among the session's own types, then those of
 * the JDK and the class path, then the session's variables. Not thread-safe.
 */
final class Targets {
  private static final UnaryOperator<String> IN_SOURCE = new InSource();

  private final Workbench workbench;
  private TypeLookup lookup;

  Targets(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * Measures a target: a primitive or array type, else a class, else the value of an expression.
   *
   * @param target as typed
   * @param vm a name of {@link Workbench#vmNames}
   * @param confirmed what JOL is asked about
   */
  Measured measure(String target, String vm, Confirmed confirmed) {
    if (JavaText.isBlank(target)) {
      throw new TargetException("'%s' is neither a type nor an expression".formatted(target));
    }
    TypeForm form = TypeForm.of(target);
    if (form != null && isDeclared(form.firstPart())) {
      return declaredType(target, form, vm).orElseGet(() -> valueOf(target, vm, confirmed));
    }
    ProbeAnswer answer = typeAnswer(target, vm, confirmed == Confirmed.ALL);
    if (answer instanceof ProbeAnswer.Primitive primitive) {
      return new Measured.Primitive(target, primitive.type(), primitive.bytes());
    }
    if (answer instanceof ProbeAnswer.Type type) {
      return ofType(target, type);
    }
    if (answer instanceof ProbeAnswer.Value arrays) {
      return ofValue(target, arrays);
    }
    if (answer instanceof ProbeAnswer.Refused) {
      throw refused(answer, target);
    }
    if (answer instanceof ProbeAnswer.NoSuchType missing) {
      return variableOrImported(target, form, vm, missing, confirmed);
    }
    return valueOf(target, vm, confirmed);
  }

  private ProbeAnswer typeAnswer(String target, String vm, boolean confirmed) {
    if (workbench.measuresHere()) {
      ProbeAnswer here = TypeReading.of(lookup(), target, vm, confirmed);
      // The child VM has the agent and so also sees the fields of the reflection classes.
      boolean askChild = here instanceof ProbeAnswer.Refused refused && refused.agentHelps();
      if (!askChild) {
        return here;
      }
    }
    return (ProbeAnswer) workbench
        .sessionToMeasure()
        .inspect("\"\"", TypeProbe.class, TypeProbe.argument(vm, target))
        .result()
        .orElseThrow(() -> new TargetException("the child VM did not answer about " + target));
  }

  private TypeLookup lookup() {
    if (lookup == null) {
      List<Path> path = workbench.options().classPath();
      lookup = TypeLookup.in(path.isEmpty() ? null : loader(path));
    }
    return lookup;
  }

  private static ClassLoader loader(List<Path> path) {
    URL[] urls = new URL[path.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = path.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("no class path entry: " + path.get(i), e);
      }
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  /** Returns whether the session has a type of this name, which hides the JDK's. */
  private boolean isDeclared(String name) {
    return workbench.isOpen()
        && workbench.session().declarations().stream()
            .filter(declaration -> declaration.active())
            .filter(declaration -> switch (declaration.kind()) {
              case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION -> true;
              case METHOD, VARIABLE, IMPORT -> false;
            })
            .anyMatch(declaration -> declaration.name().equals(name));
  }

  private boolean hasOwnImports() {
    return workbench.isOpen()
        && workbench.session().declarations().stream()
            .anyMatch(declaration -> declaration.kind() == DeclarationKind.IMPORT);
  }

  /** Measures a type that only the session's compiler knows. */
  private Optional<Measured> declaredType(String target, TypeForm form, String vm) {
    String type = form.name() + "[]".repeat(form.lengths().size());
    List<String> lengths =
        form.lengths().stream().filter(length -> !length.isEmpty()).toList();
    Inspection inspection = workbench
        .sessionToMeasure()
        .inspect(type + ".class", ClassProbe.class, ClassProbe.argument(vm, lengths));
    if (inspection.result().isEmpty()) {
      return Optional.empty();
    }
    if (inspection.result().get() instanceof ProbeAnswer.Type found) {
      return Optional.of(ofType(target, found));
    }
    if (inspection.result().get() instanceof ProbeAnswer.Value arrays) {
      return Optional.of(ofValue(target, arrays));
    }
    throw refused(inspection.result().get(), target);
  }

  /**
   * Measures a name that is not a known type: it may be a variable or a class that the learner
   * imported.
   */
  private Measured variableOrImported(
      String target,
      TypeForm form,
      String vm,
      ProbeAnswer.NoSuchType missing,
      Confirmed confirmed) {
    // A session that was never used has no variables, so only a dotted name can have a value.
    if (!workbench.isOpen() && missing.name().indexOf('.') < 0) {
      throw new TargetException(missing.message());
    }
    Optional<Measured> imported =
        hasOwnImports() ? declaredType(target, form, vm) : Optional.empty();
    if (imported.isPresent()) {
      return imported.get();
    }
    try {
      return valueOf(target, vm, confirmed);
    } catch (TargetException e) {
      throw e.diagnostics().isEmpty() ? e : new TargetException(missing.message());
    }
  }

  private Measured valueOf(String target, String vm, Confirmed confirmed) {
    Inspection inspection = confirmed == Confirmed.NOTHING
        ? workbench
            .sessionToMeasureAlone()
            .inspect(target, ValueProbe.class, ValueProbe.unconfirmedArgument(vm, Limits.DEFAULT))
        : workbench
            .sessionToMeasure()
            .inspect(target, ValueProbe.class, ValueProbe.argument(vm, Limits.DEFAULT));
    Evaluation evaluation = inspection.evaluation();
    if (evaluation instanceof Evaluation.Value value) {
      if (value.primitive()) {
        return TypeReading.of(TypeLookup.in(null), value.type(), VmModel.THIS, false)
                instanceof ProbeAnswer.Primitive primitive
            ? new Measured.Primitive(target, primitive.type(), primitive.bytes())
            : unmeasured(target, "has the type " + value.type());
      }
      if (value.isNull()) {
        return unmeasured(target, "is null, which is not an object");
      }
      if (inspection.result().orElse(null) instanceof ProbeAnswer.Value found) {
        return ofValue(target, found);
      }
      throw refused(inspection.result().orElse(null), target);
    }
    throw new TargetException(
        "'%s' %s".formatted(target, ending(evaluation, "a type")), evaluation);
  }

  /**
   * Returns why an expression has no value, to follow it in a sentence.
   *
   * @param otherwise what else it could have been, with its article
   */
  static String ending(Evaluation evaluation, String otherwise) {
    if (evaluation instanceof Evaluation.Rejected rejected) {
      String first = rejected.diagnostics().get(0).message().lines().findFirst().orElse("");
      return "is neither " + otherwise + " nor an expression that compiles: " + first;
    }
    if (evaluation instanceof Evaluation.Threw threw) {
      String message = threw.exception().message();
      return "threw " + threw.exception().type() + (message == null ? "" : ": " + message);
    }
    if (evaluation instanceof Evaluation.VmLost lost) {
      return "lost its VM: " + lost.reason();
    }
    if (evaluation instanceof Evaluation.Interrupted || evaluation instanceof Evaluation.TimedOut) {
      return "was stopped";
    }
    return "has no value";
  }

  private static Measured unmeasured(String target, String why) {
    throw new TargetException("'%s' %s".formatted(target, why));
  }

  private static TargetException refused(Object answer, String target) {
    return new TargetException(
        answer instanceof ProbeAnswer.Refused refused
            ? SourceNames.inText(refused.message())
            : "the child VM did not answer about " + target);
  }

  /** Returns the answer of the value probe; empty if it could not measure the value. */
  static Optional<Measured.OfValue> ofProbed(String target, ProbedValue probed) {
    return probed
        .found()
        .filter(ProbeAnswer.Value.class::isInstance)
        .map(found -> ofValue(target, (ProbeAnswer.Value) found))
        .map(value -> probed
            .afterShowing()
            .filter(ProbeAnswer.Value.class::isInstance)
            .map(shown -> value.shown(((ProbeAnswer.Value) shown).footprint()))
            .orElse(value));
  }

  static Measured.OfValue ofValue(String target, ProbeAnswer.Value answer) {
    Footprint footprint = answer.footprint().withTypeNames(IN_SOURCE);
    return new Measured.OfValue(
        target, inSource(answer.layout()), footprint, answer.confirmation());
  }

  private static Measured.OfType ofType(String target, ProbeAnswer.Type answer) {
    return new Measured.OfType(target, inSource(answer.layout()), answer.confirmation());
  }

  /** A class, because the first lambda of a VM takes longer than measuring a type. */
  private static final class InSource implements UnaryOperator<String> {
    @Override
    public String apply(String name) {
      return SourceNames.of(name);
    }
  }

  private static ObjectLayout inSource(ObjectLayout layout) {
    return layout.withTypeNames(IN_SOURCE);
  }
}
