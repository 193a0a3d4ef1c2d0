/**
 * Where each byte of an object goes. Start reading at
 * {@link org.bytewise.instruments.layout.LayoutPicture}.
 */
package org.bytewise.instruments.layout;
