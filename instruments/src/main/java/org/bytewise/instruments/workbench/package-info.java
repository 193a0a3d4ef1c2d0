/**
 * The instruments of layout/ and snippets/, wired together: what code costs, how big a target is.
 * Start reading at {@link org.bytewise.instruments.workbench.Workbench}.
 */
package org.bytewise.instruments.workbench;
