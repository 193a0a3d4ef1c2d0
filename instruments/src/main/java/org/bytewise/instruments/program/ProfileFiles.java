package org.bytewise.instruments.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.Site;
import org.bytewise.counting.program.ProgramProfile;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.instruments.sites.FlameFile;

/**
 * The files that are written for one profile. Each is opened before the program runs, so that one
 * that cannot be written is reported at once, and appears when it is complete. Not thread-safe.
 */
public final class ProfileFiles implements AutoCloseable {
  /** The forms in which a profile can be written. */
  public enum Form {
    /** JSON for DHAT's viewer. */
    DHAT,
    /** Collapsed stacks. */
    COLLAPSED,
    /** For pprof. */
    PPROF,
    /** A flame graph, to open in a browser. */
    FLAME,
    /** JSON for speedscope. */
    SPEEDSCOPE,
    /** The recording. */
    JFR,
    /** To compare with another profile. */
    SAVE
  }

  private final Map<Form, TargetFile> files = new LinkedHashMap<>();

  /**
   * Adds a file.
   *
   * @param force whether an existing one may be replaced
   * @throws InstrumentException if it cannot be written
   */
  public void add(Form form, Path place, boolean force) throws InstrumentException {
    for (TargetFile other : files.values()) {
      if (other.place().toAbsolutePath().equals(place.toAbsolutePath())) {
        throw InstrumentException.usage("\"" + place + "\" is named twice: each form needs a file");
      }
    }
    files.put(form, TargetFile.of(place, force));
  }

  /** Returns where the recording is to be kept; empty if it is not. */
  public Optional<Path> recording() {
    return Optional.ofNullable(files.get(Form.JFR)).map(TargetFile::draft);
  }

  /**
   * Writes all of them.
   *
   * @param command what was run
   * @return their names
   * @throws InstrumentException if one of them cannot be written
   */
  public List<String> write(ProgramProfile profile, String command) throws InstrumentException {
    List<String> written = new ArrayList<>();
    for (Map.Entry<Form, TargetFile> one : files.entrySet()) {
      TargetFile file = one.getValue();
      try {
        write(one.getKey(), profile, command, file.draft());
      } catch (IOException e) {
        throw TargetFile.unwritable(file.place(), e);
      }
      file.finish();
      written.add(file.place().toString());
    }
    return written;
  }

  private static void write(Form form, ProgramProfile profile, String command, Path file)
      throws IOException {
    List<Site> stacks = profile.stacks();
    switch (form) {
      case DHAT -> {
        try (Writer out = Files.newBufferedWriter(file)) {
          DhatFile.write(stacks, command, out);
        }
      }
      case COLLAPSED -> {
        try (Writer out = Files.newBufferedWriter(file)) {
          CollapsedFile.write(stacks, out);
        }
      }
      case SPEEDSCOPE -> {
        try (Writer out = Files.newBufferedWriter(file)) {
          SpeedscopeFile.write(stacks, command, out);
        }
      }
      case PPROF -> {
        try (OutputStream out = Files.newOutputStream(file)) {
          PprofFile.write(stacks, out);
        }
      }
      case FLAME -> FlameFile.write(stacks, file);
      case SAVE -> SavedProfile.of(profile).write(file);
      case JFR -> {
        // The program's run has written it.
      }
    }
  }

  /** Deletes what is not complete. */
  @Override
  public void close() {
    files.values().forEach(TargetFile::discard);
  }
}
