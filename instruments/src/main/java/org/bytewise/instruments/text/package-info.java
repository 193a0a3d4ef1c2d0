/**
 * Renders what instruments report as lines for a terminal: results, receipts, tables. Start reading
 * at {@link org.bytewise.instruments.text.Outcomes}.
 */
package org.bytewise.instruments.text;
