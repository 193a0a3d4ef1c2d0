/**
 * What types and code of Rust cost, recorded or measured by the learner's own compiler, and Java
 * beside it. Start reading at {@link org.bytewise.instruments.rust.RustInstrument}; the recorded
 * figures are those of {@link org.bytewise.instruments.rust.RustTable}.
 */
package org.bytewise.instruments.rust;
