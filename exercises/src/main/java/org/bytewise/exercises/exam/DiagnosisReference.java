package org.bytewise.exercises.exam;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.exercises.Asked;
import org.bytewise.exercises.Asked.Answer;
import org.bytewise.exercises.Asked.Symptom;
import org.bytewise.exercises.Diagnosis;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.LiveObjects;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialInput;
import org.bytewise.snippets.trial.TrialVm;

/**
 * What a diagnosis is judged by: the figures of its program, and of the program without each cause.
 * Single use; not thread-safe.
 */
final class DiagnosisReference {
  /**
   * Calls the program; its second example allocates something and leaves the program alone. A
   * result of a primitive type stays one, so that no box is counted with the program.
   */
  private static final String TRIAL = """
      final class Trial {
        static Object spare;

        static Object[] examples() {
          return new Object[] {"run", "warm up"};
        }

        static Object input(java.util.Random random) {
          return "run";
        }

        static %1$s run(Object input) {
          if (input.equals("run")) {
            return Program.run();
          }
          spare = new int[1];
          return %2$s;
        }
      }
      """;

  private static final Pattern PRIMITIVE =
      Pattern.compile("\\bstatic (boolean|byte|short|char|int|long|float|double) run\\(\\)");

  private static final TrialInput RUN = TrialInput.example(0);
  private static final TrialInput WARM_UP = TrialInput.example(1);
  private static final String PROGRAM = "program.java";

  /** The calls before those whose survivors count: the first leaves what the VM itself needs. */
  private static final int REHEARSALS = 2;

  /** What the VM itself creates now and then does not recur in each of so many calls. */
  private static final int SURVIVOR_CALLS = 3;

  private final Exercise exercise;
  private final Diagnosis diagnosis;
  private final Workplace workplace;
  private final Map<String, Program> programs = new LinkedHashMap<>();

  private DiagnosisReference(Exercise exercise, Workplace workplace) {
    this.exercise = exercise;
    this.diagnosis = exercise.diagnosis().orElseThrow();
    this.workplace = workplace;
  }

  /**
   * A program to measure.
   *
   * @param file its name in the exercise's folder
   */
  private record Program(String file, Map<String, String> sources, Compilation compilation) {}

  /**
   * Measures the program.
   *
   * @return the figures for each question, in their order
   * @throws ExerciseException if a question has no clear answer, or the programs return something
   *     different
   */
  static List<SymptomFigures> of(Exercise exercise, Workplace workplace) {
    return new DiagnosisReference(exercise, workplace).measured();
  }

  private List<SymptomFigures> measured() {
    try {
      program("", PROGRAM, diagnosis.program());
      diagnosis
          .without()
          .forEach((name, source) -> program(name, "without-" + name + ".java", source));
      sameResults();
      return diagnosis.asked().stream().map(this::figures).toList();
    } catch (TrialException e) {
      throw broken(PROGRAM, 0, "it cannot be run: " + e.getMessage());
    }
  }

  private void program(String name, String file, String source) {
    Map<String, String> sources =
        Map.of(Diagnosis.PROGRAM_FILE, source, "Trial.java", trial(source));
    Compilation compilation = workplace.compile(sources);
    if (!compilation.succeeded()) {
      Compilation.Mistake mistake = compilation.mistakes().get(0);
      boolean own = mistake.file().equals(Diagnosis.PROGRAM_FILE);
      throw broken(file, own ? mistake.line() : 0, "it does not compile: " + mistake.message());
    }
    programs.put(name, new Program(file, sources, compilation));
  }

  private static String trial(String program) {
    Matcher primitive = PRIMITIVE.matcher(program);
    String type = primitive.find() ? primitive.group(1) : "Object";
    String none = switch (type) {
      case "Object" -> "null";
      case "boolean" -> "false";
      default -> "0";
    };
    return TRIAL.formatted(type, none);
  }

  /** A program without a cause must still do its job, or the cause would be the job itself. */
  private void sameResults() {
    Map<String, String> results = new LinkedHashMap<>();
    programs.forEach((name, program) ->
        results.put(name, inVm(program, vm -> result(vm, program))));
    results.forEach((name, result) -> {
      if (!result.equals(results.get(""))) {
        throw broken(
            programs.get(name).file(),
            0,
            "it must return the same as program.java, %s, not %s"
                .formatted(results.get(""), result));
      }
    });
  }

  private String result(TrialVm vm, Program program) {
    return returned(vm.run(RUN), program).value();
  }

  private TrialAnswer returned(TrialAnswer answer, Program program) {
    if (!answer.returned()) {
      throw broken(program.file(), answer.line(), "it throws " + answer.exceptionName());
    }
    return answer;
  }

  /** Does something with a program in a VM that counts. */
  @FunctionalInterface
  private interface Task<T> {
    T of(TrialVm vm);
  }

  private <T> T inVm(Program program, Task<T> task) {
    TrialVm vm = workplace.counting();
    try {
      vm.load(program.compilation(), program.sources());
      return task.of(vm);
    } finally {
      workplace.done(vm);
    }
  }

  private SymptomFigures figures(Asked asked) {
    SymptomFigures figures =
        asked.answer() == Answer.CAUSE ? causes(asked) : shares(asked, programs.get(""));
    if (!figures.isClear()) {
      throw broken(
          PROGRAM,
          0,
          "'%s' has no clear answer: of %d in all, %s"
              .formatted(asked, figures.total(), new TreeMap<>(figures.figures())));
    }
    return figures;
  }

  private SymptomFigures causes(Asked asked) {
    Map<String, Long> left = new HashMap<>();
    programs.forEach((name, program) -> left.put(name, total(asked, program)));
    long total = left.remove("");
    return new SymptomFigures(asked, left, total);
  }

  private long total(Asked asked, Program program) {
    return asked.symptom() == Symptom.HEAP
        ? (fits(asked, program) ? 0 : 1)
        : shares(asked, program).total();
  }

  private SymptomFigures shares(Asked asked, Program program) {
    return inVm(program, vm -> switch (asked.symptom()) {
      case SURVIVORS -> survivors(asked, vm, program);
      case FIRST_CALL -> firstCall(asked, vm, program);
      default -> settled(asked, vm, program);
    });
  }

  private SymptomFigures settled(Asked asked, TrialVm vm, Program program) {
    AllocationProfile profile = settled(vm, program);
    ToLongFunction<Amount> figure =
        asked.symptom() == Symptom.BYTES ? Amount::bytes : Amount::objects;
    Map<String, Long> shares = new HashMap<>();
    count(asked, profile, figure, 1, shares);
    return new SymptomFigures(asked, shares, figure.applyAsLong(all(profile)));
  }

  private SymptomFigures firstCall(Asked asked, TrialVm vm, Program program) {
    // The VM cannot count the first call that allocates something.
    vm.count(WARM_UP);
    CountedAnswer first = vm.count(RUN);
    returned(first.answer(), program);
    AllocationProfile later = settled(vm, program);
    Map<String, Long> shares = new HashMap<>();
    count(asked, first.profile(), Amount::objects, 1, shares);
    count(asked, later, Amount::objects, -1, shares);
    shares.values().removeIf(share -> share <= 0);
    return new SymptomFigures(
        asked, shares, Math.max(0, all(first.profile()).objects() - all(later).objects()));
  }

  private AllocationProfile settled(TrialVm vm, Program program) {
    CostOfCall.Settled settled = CostOfCall.trusting(vm, RUN);
    returned(settled.last().answer(), program);
    if (!settled.settled()) {
      throw broken(program.file(), 0, "it costs something different at each call");
    }
    return settled.last().profile();
  }

  private static Amount all(AllocationProfile profile) {
    return profile.own().plus(profile.otherThreads());
  }

  private static void count(
      Asked asked,
      AllocationProfile profile,
      ToLongFunction<Amount> figure,
      int sign,
      Map<String, Long> shares) {
    if (asked.answer() == Answer.TYPE) {
      for (TypeAmount one : profile.byType()) {
        shares.merge(one.type(), sign * figure.applyAsLong(one.amount()), Long::sum);
      }
    } else {
      for (LineAmount one : profile.byLine()) {
        if (one.source().equals(Diagnosis.PROGRAM_FILE)) {
          String line = Integer.toString(one.line());
          shares.merge(line, sign * figure.applyAsLong(one.amount()), Long::sum);
        }
      }
    }
  }

  private SymptomFigures survivors(Asked asked, TrialVm vm, Program program) {
    LiveObjects before = null;
    for (int i = 0; i < REHEARSALS; i++) {
      before = liveAfterCall(vm, program);
    }
    Map<String, Long> shares = null;
    for (int i = 0; i < SURVIVOR_CALLS; i++) {
      LiveObjects after = liveAfterCall(vm, program);
      Map<String, Long> left = new HashMap<>();
      after.since(before).forEach((type, amount) -> left.put(type, amount.objects()));
      if (shares == null) {
        shares = left;
      } else {
        shares.replaceAll((type, least) -> Math.min(least, left.getOrDefault(type, 0L)));
      }
      before = after;
    }
    shares.values().removeIf(least -> least <= 0);
    return new SymptomFigures(
        asked, shares, shares.values().stream().mapToLong(Long::longValue).sum());
  }

  private LiveObjects liveAfterCall(TrialVm vm, Program program) {
    returned(vm.run(RUN), program);
    return vm.liveAnew();
  }

  private boolean fits(Asked asked, Program program) {
    TrialVm vm = workplace.plain(Rooms.heap(asked.heapBytes()));
    try {
      vm.load(program.compilation(), program.sources());
      TrialAnswer answer = vm.run(RUN);
      if (answer.threw(OutOfMemoryError.class)) {
        return false;
      }
      returned(answer, program);
      return true;
    } catch (TrialException e) {
      if (e.kind() == TrialException.Kind.MEMORY) {
        return false;
      }
      throw e;
    } finally {
      workplace.done(vm);
    }
  }

  private ExerciseException broken(String file, int line, String message) {
    return new ExerciseException(
        List.of(new ExerciseException.Problem(exercise.id() + "/" + file, line, message)));
  }
}
