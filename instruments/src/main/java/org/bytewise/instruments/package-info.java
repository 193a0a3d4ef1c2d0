/**
 * The concept of an instrument: one question about code, asked at the prompt, on the command line,
 * as JSON and in lessons. Start reading at {@link org.bytewise.instruments.Instrument}; each
 * question has a package below this one.
 */
package org.bytewise.instruments;
