/** Is the course as a site complete, valid, and usable in a browser? Start at SiteTest. */
package org.bytewise.verify.site;
