/**
 * Code run line by line: at each stop, the frames of its threads and the objects that they can
 * reach. Start reading at {@link org.bytewise.snippets.stepping.SteppedRun}.
 */
package org.bytewise.snippets.stepping;
