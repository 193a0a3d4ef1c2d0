package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.Asked;
import org.bytewise.exercises.Diagnosis;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.Level;
import org.bytewise.exercises.Marking;
import org.bytewise.exercises.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosisTest {
  private static final Secret SECRET = new Secret("20261128");

  /** Creates 300 boxes in line 6, and 40 arrays in line 8. */
  private static final String BOXES = """
      class Program {
        static int run() {
          int sum = 0;
          for (int i = 0; i < 300; i++) {
            // A box in each round:
            Integer box = 1_000 + i;
            if (i < 40) {
              sum += new int[1].length;
            }
            sum += box;
          }
          return sum;
        }
      }
      """;

  private static final String NO_BOXES = BOXES.replace("Integer box", "int box");
  private static final String NO_ARRAYS = BOXES.replace("new int[1].length", "1");

  private LocalWorkplace workplace;
  private Examiner boxes;

  @BeforeAll
  void open() {
    workplace = LocalWorkplace.reusing(List.of());
    boxes = examiner(
        BOXES,
        List.of(
            asked(Asked.Answer.LINE, Asked.Symptom.OBJECTS),
            asked(Asked.Answer.TYPE, Asked.Symptom.OBJECTS),
            asked(Asked.Answer.CAUSE, Asked.Symptom.OBJECTS)),
        Map.of("boxes", NO_BOXES, "arrays", NO_ARRAYS));
  }

  @AfterAll
  void close() {
    workplace.close();
  }

  private static Asked asked(Asked.Answer answer, Asked.Symptom symptom) {
    return new Asked(answer, symptom, 0);
  }

  private Examiner examiner(String program, List<Asked> asked, Map<String, String> without) {
    Exercise exercise = new Exercise(
        "find-it",
        "A diagnosis",
        "1. Small",
        Level.EASY,
        List.of(),
        false,
        List.of(),
        Marking.DEFAULT,
        "Find it.",
        List.of("One", "Two"),
        List.of(),
        "Found.",
        new Exercise.Sources("", "", "", "", Map.of()),
        Optional.of(new Diagnosis(program, "/alloc Program.run()", asked, without)));
    return Examiner.of(exercise, workplace, workplace, SECRET);
  }

  private static String answer(String members) {
    return "final class FindIt {\n" + members.indent(2) + "}\n";
  }

  private static String answers(String line, String type, String cause) {
    return answer("static final int LINE = " + line + ";\nstatic final String TYPE = \"" + type
        + "\";\nstatic final String CAUSE = \"" + cause + "\";");
  }

  private String wrong(String source) {
    Examination examination = boxes.examine(source);
    assertThat(examination.verdict()).isEqualTo(Verdict.MISDIAGNOSIS);
    return examination.message();
  }

  @Test
  void right_answers_pass_with_the_figures_that_decided() {
    Examination examination = boxes.examine(answers("6", "Integer", "boxes"));
    assertThat(examination.verdict()).as(examination.message()).isEqualTo(Verdict.PASS);
    assertThat(examination.message())
        .isEqualTo(
            "LINE is right: line 6 creates 300 of the 340 objects. TYPE is right: Integer has"
                + " 300 of the 340 objects. CAUSE is right: without it, the program"
                + " creates 40 of the 340 objects.");
  }

  @Test
  void the_same_answers_may_be_written_otherwise() {
    assertThat(boxes.examine(answers("2 * 3", "java.lang.Integer", " boxes ")).verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(boxes.examine("""
            interface FindIt {
              String CAUSE = "box" + "es";
              String TYPE = "Integer";
              int LINE = 0x6;
            }
            """).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void a_wrong_line_learns_what_was_measured_for_it() {
    String others =
        " TYPE is right: Integer has 300 of the 340 objects. CAUSE is right: without it,"
            + " the program creates 40 of the 340 objects.";
    assertThat(wrong(answers("8", "Integer", "boxes")))
        .isEqualTo(
            "LINE is 8: that line creates 40 of the 340 objects, and another line more." + others);
    assertThat(wrong(answers("4", "Integer", "boxes")))
        .isEqualTo("LINE is 4, but line 4 creates nothing." + others);
    assertThat(wrong(answers("15", "Integer", "boxes")))
        .isEqualTo("LINE is 15, but Program.java has lines from 1 to 14." + others);
    assertThat(wrong(answers("-1", "Integer", "boxes")))
        .isEqualTo("LINE is -1, but Program.java has lines from 1 to 14." + others);
  }

  @Test
  void a_wrong_type_learns_what_was_measured_for_it() {
    assertThat(wrong(answers("6", "int[]", "boxes")))
        .contains("TYPE is \"int[]\": it has 40 of the 340 objects, and another type more.");
    assertThat(wrong(answers("6", "Intger", "boxes")))
        .contains(
            "TYPE is \"Intger\", but the program creates no objects of that type; did you mean"
                + " Integer?");
    assertThat(wrong(answers("6", "", "boxes")))
        .contains("TYPE is \"\", but the program creates no objects of that type.");
  }

  @Test
  void a_line_may_be_a_long_and_a_type_may_have_the_name_of_the_vm() {
    assertThat(boxes
            .examine(answers("6", "Integer", "boxes").replace("int LINE", "long LINE"))
            .verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(
            wrong(answers("4_294_967_302L", "Integer", "boxes").replace("int LINE", "long LINE")))
        .startsWith("LINE is 4294967302, but Program.java has lines from 1 to 14.");
    for (String array : List.of("int[]", "int []", "[I")) {
      assertThat(wrong(answers("6", array, "boxes")))
          .contains("TYPE is \"" + array + "\": it has 40 of the 340 objects");
    }
    assertThat(wrong(answers("6", "[what", "boxes")))
        .contains("TYPE is \"[what\", but the program creates no objects of that type.");
  }

  @Test
  void a_type_of_varargs_or_of_the_program_itself_is_suggested_too() {
    assertThat(wrong(answers("6", "int...", "boxes")))
        .contains(
            "TYPE is \"int...\", but the program creates no objects of that type; did you mean"
                + " int[]?");
    String items = """
        class Program {
          record Item(int number) {}

          static int run() {
            int sum = 0;
            for (int i = 0; i < 300; i++) {
              sum += new Item(i).hashCode();
            }
            return sum;
          }
        }
        """;
    Examiner examiner =
        examiner(items, List.of(asked(Asked.Answer.TYPE, Asked.Symptom.OBJECTS)), Map.of());
    for (String named : List.of("Item", "Program.Item", "Program$Item")) {
      assertThat(examiner.examine(answers("1", named, "")).verdict()).isEqualTo(Verdict.PASS);
    }
    assertThat(examiner.examine(answers("1", "item", "")).message())
        .isEqualTo("TYPE is \"item\", but the program creates no objects of that type; did you mean"
            + " Item?");
  }

  @Test
  void a_wrong_cause_learns_what_is_left_without_it() {
    assertThat(wrong(answers("6", "Integer", "arrays")))
        .contains("CAUSE is \"arrays\", but without it, the program would still create"
            + " 300 of the 340 objects.");
    assertThat(wrong(answers("6", "Integer", "luck")))
        .contains("CAUSE is \"luck\": choose one of arrays, boxes.");
  }

  @Test
  void an_answer_that_is_missing_or_no_constant_gets_an_example() {
    assertThat(wrong(answer("static final String TYPE = \"Integer\";\nstatic int LINE = 6;")))
        .isEqualTo("LINE must be a whole number that is written out, as in `static final int LINE ="
            + " 12;`. TYPE is right: Integer has 300 of the 340 objects. CAUSE is missing: declare"
            + " it, as in `static final String CAUSE = \"…\";`.");
    assertThat(wrong(answer("static final String LINE = \"6\";")))
        .startsWith("LINE must be a whole number that is written out, as in");
  }

  @Test
  void the_message_is_about_the_first_line_with_a_wrong_answer() {
    assertThat(boxes.examine(answers("6", "int[]", "arrays")).line()).isEqualTo(3);
    assertThat(boxes.examine(answers("6", "Integer", "boxes")).line()).isZero();
  }

  @Test
  void an_answer_is_compiled_and_never_run() {
    Examination examination = boxes.examine(answer("""
        static final int LINE = 6;
        static final String TYPE = "Integer";
        static final String CAUSE = "boxes";
        static {
          System.exit(3);
        }
        """));
    assertThat(examination.verdict()).isEqualTo(Verdict.PASS);
    assertThat(examination.printed()).isEmpty();
  }

  @Test
  void a_file_without_the_class_is_told_what_is_missing() {
    Examination other = boxes.examine("final class FoundIt {}");
    assertThat(other.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
    assertThat(other.message()).isEqualTo("Your class is FoundIt; the task needs FindIt.");
    assertThat(boxes.examine("package mine;\nfinal class FindIt {}").message())
        .isEqualTo("Line 1 declares a package; remove it.");
    assertThat(boxes.examine("final class FindIt { static final int LINE = ; }").errors())
        .hasSize(1);
  }

  private void right(Examiner examiner, String members) {
    Examination examination = examiner.examine(answer(members));
    assertThat(examination.verdict()).as(examination.message()).isEqualTo(Verdict.PASS);
  }

  @Test
  void what_only_the_first_call_creates_is_told_from_what_each_call_creates() {
    Examiner examiner =
        examiner("""
        class Program {
          static class Table {
            static final Integer[] BOXES = new Integer[300];
            static {
              for (int i = 0; i < 300; i++) {
                BOXES[i] = 1_000 + i;
              }
            }
          }
          static int run() {
            int sum = Table.BOXES.length;
            for (int i = 0; i < 900; i++) {
              sum += new int[1].length;
            }
            return sum;
          }
        }
        """, List.of(asked(Asked.Answer.LINE, Asked.Symptom.FIRST_CALL)), Map.of());
    right(examiner, "static final int LINE = 6;");
    assertThat(examiner.examine(answer("static final int LINE = 13;")).message())
        .isEqualTo("LINE is 13, but line 13 creates nothing in the first call that later calls do"
            + " not create.");
  }

  @Test
  void survivors_are_those_of_a_later_call() {
    String program = """
        import java.util.*;
        class Program {
          record Kept(int number) {}
          static final List<Object> ALL = new ArrayList<>();
          static final Map<Integer, Object> ONCE = new HashMap<>();
          static int run() {
            for (int i = 0; i < 200; i++) {
              ONCE.putIfAbsent(1_000 + i, new int[1]);
              ONCE.putIfAbsent(9_000 + i, new int[1]);
              ALL.add(new Kept(i));
            }
            return 1;
          }
        }
        """;
    Examiner examiner = examiner(
        program,
        List.of(
            asked(Asked.Answer.TYPE, Asked.Symptom.SURVIVORS),
            asked(Asked.Answer.CAUSE, Asked.Symptom.SURVIVORS)),
        Map.of(
            "list", program.replace("ALL.add(new Kept(i));", ""),
            "map", program.replaceAll("ONCE.put.*;", "")));
    right(examiner, "static final String TYPE = \"Kept\";\nstatic final String CAUSE = \"list\";");
    assertThat(examiner
            .examine(answer(
                "static final String TYPE = \"int[]\";" + "\nstatic final String CAUSE = \"map\";"))
            .message())
        .startsWith("TYPE is \"int[]\", but the program leaves no objects of that type.")
        .contains("CAUSE is \"map\", but without it, each call would still leave 200 of the 200"
            + " objects.");
  }

  @Test
  void a_heap_is_fitted_or_not() {
    String program = """
        class Program {
          static byte[][] all = new byte[20][];
          static int run() {
            for (int i = 0; i < 20; i++) {
              all[i] = new byte[1 << 20];
              byte[] other = new byte[1 << 19];
              all[i][0] = other[0];
            }
            return 1;
          }
        }
        """;
    Examiner examiner = examiner(
        program,
        List.of(new Asked(Asked.Answer.CAUSE, Asked.Symptom.HEAP, 10 << 20)),
        Map.of(
            "kept", program.replace("new byte[1 << 20]", "new byte[1]"),
            "garbage", program.replace("new byte[1 << 19]", "new byte[1]")));
    right(examiner, "static final String CAUSE = \"kept\";");
    assertThat(
            examiner.examine(answer("static final String CAUSE = \"garbage\";")).message())
        .isEqualTo("CAUSE is \"garbage\", but without it, the program still does not fit a heap of"
            + " 10m.");
  }

  @Test
  void a_question_without_a_clear_answer_breaks_the_exercise() {
    Examiner examiner = examiner(
        BOXES.replace("i < 40", "i < 250"),
        List.of(asked(Asked.Answer.LINE, Asked.Symptom.OBJECTS)),
        Map.of());
    assertThatThrownBy(examiner::prepare)
        .isInstanceOf(ExerciseException.class)
        .hasMessage("find-it/program.java: 'line of most objects' has no clear answer: of 550 in"
            + " all, {6=300, 8=250}");
  }

  @Test
  void a_program_without_a_cause_must_return_the_same() {
    Examiner examiner = examiner(
        BOXES,
        List.of(asked(Asked.Answer.CAUSE, Asked.Symptom.OBJECTS)),
        Map.of("boxes", NO_BOXES.replace("return sum;", "return 7;"), "arrays", NO_ARRAYS));
    assertThatThrownBy(examiner::prepare)
        .isInstanceOf(ExerciseException.class)
        .hasMessage("find-it/without-boxes.java: it must return the same as program.java, 344890,"
            + " not 7");
  }

  @Test
  void a_program_that_does_not_compile_or_throws_is_named_with_its_line() {
    List<Asked> asked = List.of(asked(Asked.Answer.LINE, Asked.Symptom.OBJECTS));
    assertThatThrownBy(
            examiner(BOXES.replace("int sum = 0;", "int sum = ;"), asked, Map.of())::prepare)
        .hasMessage("find-it/program.java:3: it does not compile: illegal start of expression");
    assertThatThrownBy(examiner(
            BOXES.replace("return sum;", "return 1 / (sum - sum);"), asked, Map.of())::prepare)
        .hasMessage("find-it/program.java:12: it throws ArithmeticException");
  }
}
