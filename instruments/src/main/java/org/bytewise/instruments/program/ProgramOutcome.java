package org.bytewise.instruments.program;

import java.time.Duration;
import org.bytewise.counting.program.ProgramProfile;

/**
 * What became of a program, and what it allocated. Immutable.
 *
 * @param status its exit status
 * @param elapsed from its start to its end, as the tool sees it
 * @param profile what was counted
 */
public record ProgramOutcome(int status, Duration elapsed, ProgramProfile profile) {}
