/**
 * What a whole program allocates: {@code bytewise profile}. Start at
 * {@link org.bytewise.instruments.program.ProgramRun}, which starts the program and reads its
 * recording while it runs; {@code ProgramReport} shows the result, and the classes named after
 * files write it for other tools.
 */
package org.bytewise.instruments.program;
