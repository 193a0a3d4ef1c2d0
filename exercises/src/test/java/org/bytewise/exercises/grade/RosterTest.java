package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.TestPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is missing, with folders and tables as learning platforms write them. */
class RosterTest {
  private static final String TEXT = "final class JoinOnce {}\n";

  @TempDir
  private Path temp;

  private Path folder;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(temp.resolve("class"));
  }

  private void submit(String path) throws IOException {
    submit(path, TEXT);
  }

  private void submit(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Intake.Taken read() {
    return Intake.read(List.of(folder), TestPack.pack(), Optional.empty());
  }

  private List<String> missing(String... rows) throws IOException {
    return Roster.read(Files.writeString(temp.resolve("roster.csv"), String.join("\n", rows)))
        .missing(read().students());
  }

  @Test
  void folders_of_Moodle_match_names_numbers_and_its_own_grading_table() throws IOException {
    submit("Frank M\u00FCller_12345_assignsubmission_file_/JoinOnce.java");
    submit("Ana de la Cruz_12346_assignsubmission_file/JoinOnce.java");
    submit("O'Neil-Day Zo\u00EB_12347_assignsubmission_file_/project/src/JoinOnce.java");
    submit("Ben Day_12348_assignsubmission_file_JoinOnce.java");
    assertThat(read().submissions())
        .extracting(Submission::student)
        .containsExactly(
            "Ana de la Cruz_12346",
            "Ben Day_12348",
            "Frank M\u00FCller_12345",
            "O'Neil-Day Zo\u00EB_12347");
    assertThat(missing("Frank M\u00FCller\nAna de la Cruz\nZo\u00EB O'Neil-Day\nBen Day\nZoe\n"))
        .containsExactly("Zoe");
    assertThat(missing(
            "Identifier,Full name,Email address,Status,Grade",
            "Participant 12345,Frank M\u00FCller,f@example.org,Submitted,",
            "Participant 12346,Ana de la Cruz,a@example.org,Submitted,",
            "Participant 12399,Ben Doe,b@example.org,No submission,12347\n"))
        .containsExactly("Participant 12399");
    assertThat(missing("Vorname;Nachname\n")).containsExactly("Vorname");
    assertThat(missing("First name;Last name;ID number\nFrank;M\u00FCller;7\nFrank;Other;8\n"))
        .containsExactly("Frank Other");
  }

  @Test
  void a_group_of_Moodle_stands_before_the_name() throws IOException {
    submit("Monday A-Frank M\u00FCller_12345_assignsubmission_file_/JoinOnce.java");
    submit("Anna-Lena Day_12346_assignsubmission_file_/JoinOnce.java");
    assertThat(missing("Frank M\u00FCller\nLena Doe\nAnna-Lena Day\n")).containsExactly("Lena Doe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NFC", "NFD"})
  void both_ways_to_write_an_umlaut_match(String form) throws IOException {
    String name = Normalizer.normalize("Frank M\u00FCller", Normalizer.Form.valueOf(form));
    submit(name + "_1_assignsubmission_file_/JoinOnce.java");
    assertThat(missing("Frank M\u00FCller\n")).isEmpty();
    assertThat(missing("Frank Mu\u0308ller\n")).isEmpty();
    assertThat(missing("Frank Muller\n")).containsExactly("Frank Muller");
  }

  @Test
  void files_of_Canvas_match() throws IOException {
    submit("m\u00FCllerfrank_4321_98765_JoinOnce.java");
    submit("delacruzana_LATE_4322_98766_JoinOnce-1.java");
    submit("dayben_4323_98767_notes.txt");
    assertThat(read().submissions())
        .extracting(Submission::student)
        .containsExactly("delacruzana_4322", "m\u00FCllerfrank_4321");
    assertThat(missing(
            "Student,ID,SIS Login ID,Section",
            "    Points Possible,,,",
            "\"M\u00FCller, Frank\",4321,fmueller,A",
            "\"de la Cruz, Ana\",9,acruz,A",
            "\"Day, Ben\",4323,bday,A\n"))
        .containsExactly("Day, Ben");
    assertThat(missing("Frank M\u00FCller\nAna de la Cruz\n")).isEmpty();
  }

  @Test
  void files_of_Blackboard_match_and_the_last_attempt_counts() throws IOException {
    String begin = "Week 3_ loops_fmueller_attempt_2026-10-";
    submit(begin + "12-09-01-58_JoinOnce.java", "// second\n");
    submit(begin + "11-23-59-59_JoinOnce.java", "// first\n");
    submit(begin + "12-09-01-58.txt", "Name: Frank");
    submit("Week 3_ loops_bday_attempt_2026-10-12-09-01-58.txt", "Name: Ben");
    Intake.Taken taken = read();
    assertThat(taken.submissions())
        .extracting(Submission::student, Submission::source)
        .containsExactly(tuple("fmueller", "// second\n"));
    assertThat(taken.leftOut())
        .containsExactly(
            folder + "/" + begin + "11-23-59-59_JoinOnce.java: fmueller also submitted " + folder
                + "/" + begin + "12-09-01-58_JoinOnce.java for this exercise");
    assertThat(missing("Last Name,First Name,Username\nM\u00FCller,Frank,fmueller\nDay,Ben,bday\n"))
        .containsExactly("Ben Day");
  }

  @Test
  void users_of_Blackboard_may_have_underscores_in_their_names() throws IOException {
    submit("HW_1_al_ee_attempt_2026-10-12-09-01-58_JoinOnce.java");
    submit("HW_1_fmueller_attempt_2026-10-12-09-01-58_JoinOnce.java");
    assertThat(missing("Last Name,First Name,Username\nLee,Al,al_ee\nM\u00FCller,Frank,fmueller\n"))
        .isEmpty();
  }

  @Test
  void two_users_of_Blackboard_whose_names_end_alike_are_two_students() throws IOException {
    submit("HW_ann_lee_attempt_2026-10-12-09-01-58_JoinOnce.java", "// of Ann\n");
    submit("HW_ben_lee_attempt_2026-10-13-09-01-58_JoinOnce.java", "// of Ben\n");
    submit("HW_ben_lee_attempt_2026-10-12-09-01-58_JoinOnce.java", "// earlier\n");
    submit("HW_lee_attempt_2026-10-12-09-01-58_JoinOnce.java", "// of Lee\n");
    assertThat(read().submissions())
        .extracting(Submission::student, Submission::source)
        .containsExactly(
            tuple("ann_lee", "// of Ann\n"),
            tuple("ben_lee", "// of Ben\n"),
            tuple("lee", "// of Lee\n"));
    assertThat(missing("Username\nann_lee\nben_lee\nlee\neve_lee\n")).containsExactly("eve_lee");
  }

  @Test
  void folders_of_Gradescope_match_by_the_metadata_beside_them() throws IOException {
    submit("submission_101/JoinOnce.java");
    submit("submission_102/JoinOnce.java");
    submit("submission_metadata.yml", """
        ---
        submission_101:
          :submitters:
          - :name: Frank M\u00FCller
            :sid: '3001'
            :email: frank@example.org
          :created_at: 2026-10-12 09:01:58 Z
          :results:
            :tests:
            - :name: Mallory
        submission_102:
          :submitters:
          - :name: Ana de la Cruz
            :sid: '3002'
            :email: ana@example.org
          - :name: "Ben Day"
            :sid:
            :email: ben@example.org
        """);
    assertThat(read().submissions())
        .extracting(Submission::student)
        .containsExactly("Ana de la Cruz & Ben Day_102", "Frank M\u00FCller_101");
    assertThat(
            missing("Name,SID,Email\nX,3001,\nAna de la Cruz,,\nY,,ben@example.org\nMallory,,\n"))
        .containsExactly("Mallory");
  }

  @Test
  void two_students_of_one_name_need_two_submissions() throws IOException {
    submit("Frank Day_1_assignsubmission_file_/JoinOnce.java");
    assertThat(missing("Frank Day\nFrank Day\n")).containsExactly("Frank Day");
    assertThat(missing("Identifier,Full name\nParticipant 2,Frank Day\nParticipant 1,Frank Day\n"))
        .containsExactly("Participant 2");
    submit("Frank Day_2_assignsubmission_file_/JoinOnce.java");
    assertThat(missing("Frank Day\nFrank Day\n")).isEmpty();
  }

  @Test
  void a_roster_with_a_mark_or_damage_is_read_or_refused() throws IOException {
    submit("anna/JoinOnce.java");
    assertThat(missing("\uFEFFstudent\r\nanna\r\n\r\nben\r\n")).containsExactly("ben");
    Path file = temp.resolve("bad.csv");
    assertThatThrownBy(() -> Roster.read(Files.writeString(file, "student\n")))
        .isInstanceOf(GradeException.class)
        .hasMessage("the roster " + file + " has no students in its first column");
    assertThatThrownBy(() -> Roster.read(Files.write(file, new byte[] {(byte) 0xFC})))
        .hasMessage("the roster " + file + " cannot be read: it is not valid UTF-8");
    assertThatThrownBy(() -> Roster.read(Path.of("/dev/zero")))
        .hasMessage("the roster /dev/zero cannot be read: it is not a regular file");
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("/dev/zero"));
    assertThatThrownBy(() -> Roster.read(link))
        .hasMessage("the roster " + link + " cannot be read: it is not a regular file");
    Files.delete(link);
  }
}
