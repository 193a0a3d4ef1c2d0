/** The course as pages for a browser. Start at {@link org.bytewise.site.CourseSite}. */
package org.bytewise.site;
