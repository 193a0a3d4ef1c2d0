/**
 * Recording in the VM that runs the code. Start at
 * {@link org.bytewise.counting.recorder.RunRecorder}, then
 * {@link org.bytewise.counting.recorder.Recorder}.
 */
package org.bytewise.counting.recorder;
