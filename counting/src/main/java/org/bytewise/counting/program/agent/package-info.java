/**
 * The one class that a profiled program's VM has on its class path, at its end. Start at
 * {@link org.bytewise.counting.program.agent.ProgramAgent}.
 */
package org.bytewise.counting.program.agent;
