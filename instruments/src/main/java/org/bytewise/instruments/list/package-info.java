/** The one list of all instruments: what the prompt, the command line and lessons offer. */
package org.bytewise.instruments.list;
