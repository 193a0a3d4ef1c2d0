package org.bytewise.instruments.alloc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.FileReason;

/**
 * The conditions of a call on a count: the expectation that it has to meet, the saved count that it
 * must not exceed, and the file in which to save it. Mistakes in the call are reported before the
 * code runs.
 */
final class Demands implements AutoCloseable {
  static final InstrumentOption EXPECT = new InstrumentOption(
      "--expect",
      "TEXT",
      "Fail if the count does not meet TEXT, such as 'objects <= 3 and Integer = 0'.",
      List.of());
  static final InstrumentOption COMPARE = InstrumentOption.file(
      "--compare", "Show what changed since the count in FILE; fail if it is more now.");
  static final InstrumentOption SAVE =
      InstrumentOption.file("--save", "Save the count in FILE, for --compare.");
  static final InstrumentOption FORCE =
      InstrumentOption.flag("--force", "Replace the file of --save if it exists.");

  private static final String EXAMPLE = "--expect 'objects <= 1' List.of(1)";

  private final Optional<Expectation> expectation;
  private final Optional<Base> base;
  private final Optional<TargetFile> target;

  private Demands(
      Optional<Expectation> expectation, Optional<Base> base, Optional<TargetFile> target) {
    this.expectation = expectation;
    this.base = base;
    this.target = target;
  }

  /** A saved count to compare with, and the file that has it. */
  private record Base(String file, SavedCount count) {}

  static Demands of(InstrumentContext context, AllocInstrument alloc, InstrumentCall call)
      throws InstrumentException {
    Optional<Expectation> expectation = Optional.empty();
    if (call.has(EXPECT.name())) {
      try {
        expectation = Optional.of(Expectation.parse(call.option(EXPECT.name()).orElseThrow()));
      } catch (IllegalArgumentException e) {
        throw InstrumentException.usage(
            context, alloc, EXPECT.name() + ": " + e.getMessage(), EXAMPLE);
      }
    }
    Optional<Path> saved = TargetFile.named(call, COMPARE);
    Optional<Base> base = saved.isPresent()
        ? Optional.of(new Base(saved.get().toString(), read(saved.get())))
        : Optional.empty();
    Optional<Path> place = TargetFile.named(call, SAVE);
    Optional<TargetFile> target = place.isPresent()
        ? Optional.of(TargetFile.of(place.get(), call.has(FORCE.name())))
        : Optional.empty();
    return new Demands(expectation, base, target);
  }

  private static SavedCount read(Path file) throws InstrumentException {
    try {
      return SavedCount.read(Files.readString(file))
          .orElseThrow(() -> InstrumentException.usage(
              COMPARE.name() + ": '" + file + "' is not a count saved by " + SAVE.name()));
    } catch (IOException e) {
      throw InstrumentException.usage(
          COMPARE.name() + ": '" + file + "' cannot be read: " + FileReason.of(e));
    }
  }

  /**
   * Judges a count, and saves it if that was demanded.
   *
   * @throws InstrumentException if the expectation names something that is not a type, or the file
   *     cannot be written
   */
  Verdicts judge(InstrumentContext context, AllocInstrument alloc, String code, Answer answer)
      throws InstrumentException {
    AllocationProfile profile = answer.transcript().allocations();
    RunStatus ended = RunStatus.of(answer.last().orElse(null));
    if (ended == RunStatus.REJECTED) {
      return Verdicts.NONE;
    }
    if (expectation.isPresent()) {
      checkTypes(context, alloc, expectation.get(), profile);
    }
    Optional<CountChange> change =
        base.map(one -> new CountChange(one.file(), one.count(), vm(context), profile));
    Optional<Verdicts.Saving> saving = target.isPresent()
        ? Optional.of(save(context, code, profile, ended, target.get()))
        : Optional.empty();
    return new Verdicts(expectation, profile, change, saving);
  }

  private static String vm(InstrumentContext context) {
    return context.workbench().vm().description();
  }

  /** A misspelt type would otherwise have no objects, and so meet any budget. */
  private static void checkTypes(
      InstrumentContext context,
      AllocInstrument alloc,
      Expectation expectation,
      AllocationProfile profile)
      throws InstrumentException {
    for (Expectation.Comparison one : expectation.ofTypes()) {
      boolean met = profile.byType().stream().anyMatch(type -> one.isMeant(type.type()));
      if (!met && !isType(context.workbench(), one.figure())) {
        throw InstrumentException.usage(
            context,
            alloc,
            EXPECT.name() + ": '" + one.figure() + "' is neither objects, bytes nor a type that "
                + "can be instantiated",
            EXAMPLE);
      }
    }
  }

  private static boolean isType(Workbench workbench, String name) {
    try {
      return workbench.measure(name) instanceof Measured.OfType;
    } catch (TargetException e) {
      return false;
    }
  }

  private static Verdicts.Saving save(
      InstrumentContext context,
      String code,
      AllocationProfile profile,
      RunStatus ended,
      TargetFile file)
      throws InstrumentException {
    String name = file.place().toString();
    if (ended != RunStatus.OK) {
      return new Verdicts.Saving(name, Optional.of("the code did not complete"));
    }
    if (!profile.exact()) {
      return new Verdicts.Saving(
          name, Optional.of("the count is a lower bound: " + profile.reason()));
    }
    try {
      Files.writeString(file.draft(), SavedCount.of(vm(context), code, profile).json());
      file.finish();
    } catch (IOException e) {
      throw TargetFile.unwritable(file.place(), e);
    }
    return new Verdicts.Saving(name, Optional.empty());
  }

  @Override
  public void close() {
    target.ifPresent(TargetFile::discard);
  }
}
