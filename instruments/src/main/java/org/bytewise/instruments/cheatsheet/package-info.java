/**
 * Rules of thumb and their proofs. Start reading at
 * {@link org.bytewise.instruments.cheatsheet.CheatsheetInstrument}.
 */
package org.bytewise.instruments.cheatsheet;
