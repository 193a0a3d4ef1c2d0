/** {@code /sites}. Start reading at {@link org.bytewise.instruments.sites.SitesInstrument}. */
package org.bytewise.instruments.sites;
