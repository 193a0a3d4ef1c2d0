/** All tools in one list: what the prompt, the command line and lessons offer. */
package org.bytewise.repl.toolbox;
