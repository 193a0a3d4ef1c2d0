/** TODO. */
package org.bytewise.repl;
