package org.bytewise.repl.prompt.slash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytewise.exercises.Exercise;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.Sitting;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.repl.exercise.Practice;
import org.bytewise.repl.learn.Classroom;
import org.bytewise.screen.Part;
import org.bytewise.snippets.Recovery;

/** The environment of a command. Confined to the thread that reads the learner's input. */
public interface Desk {

  Screen screen();

  /**
   * Returns the instruments in use, which are the lesson's own in a lesson; opens them if
   * necessary.
   */
  Workbench workbench();

  /** Returns the flags that the learner has given to the measured VM. */
  List<String> vmFlags();

  /** Returns the class path with the learner's own classes. */
  List<Path> classPath();

  /**
   * Starts a fresh session.
   *
   * @throws SlashException if no VM starts; nothing changes then
   */
  void reset(List<String> vmFlags, List<Path> classPath) throws SlashException;

  /**
   * Switches to a fresh VM, in which the declarations run again.
   *
   * @return what was restored and what was lost
   * @throws SlashException if no VM starts; nothing changes then
   */
  Recovery change(List<String> vmFlags, List<Path> classPath) throws SlashException;

  /** Evaluates Java as if it had been typed; returns false if it failed. */
  boolean evaluate(String code);

  /**
   * Takes each input of a file as if it had been typed. Where this is an input of a file itself,
   * that is done when the command has returned.
   *
   * @param lines the file's
   * @return false where one of them failed
   * @throws SlashException if the file is being read already
   */
  boolean open(Path file, List<String> lines) throws SlashException;

  /** Returns the file that keeps what each session begins with; it need not exist. */
  Path startup();

  /** Returns the editors for {@code /edit}. */
  Editors editors();

  /** Returns the outcome of the last Java. */
  Optional<Answer> last();

  /** Returns the sources of code that has declared types, methods or imports, as it was typed. */
  Set<String> declaring();

  /** Returns the history, oldest first, including the current command. */
  List<String> inputs();

  Classroom classroom();

  /** Clicks while code runs, if it is on. */
  Geiger geiger();

  /** Returns the available exercises. */
  Practice practice();

  /** Returns the exercise that the learner is in. */
  Optional<Exercise> exercise();

  /**
   * Begins an exercise, or goes on with it: has its file written, and shows its task.
   *
   * @param into the folder of the file; empty for the usual one
   */
  void enter(Exercise exercise, Optional<Path> into);

  /** Leaves the exercise. */
  void leaveExercise();

  /** Begins a lesson, or goes on with it, in a session of its own. */
  void enter(LessonInfo lesson) throws SlashException;

  /** Begins a sitting with its first question, in a session of its own. */
  void begin(Sitting sitting) throws SlashException;

  /** Asks the next question of the sitting, or ends it. */
  void nextQuestion() throws SlashException;

  /** Leaves the lesson for the session that was there before. */
  void leaveLesson();

  /** Shows a part of a lesson, a screen at a time. */
  void show(List<Part> parts);

  /** Ends the conversation after the command has returned. */
  void exit(int status);

  /** Returns what instruments may ask of the prompt. */
  InstrumentHost host();

  /** Returns the available commands. */
  SlashCommands commands();
}
