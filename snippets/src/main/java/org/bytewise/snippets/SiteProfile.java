package org.bytewise.snippets;

import java.util.List;
import org.bytewise.counting.Site;

/**
 * The result of an input, with its allocation sites. Immutable.
 *
 * @param transcript the result, as without sites
 * @param sites the outermost sites, most bytes first; together they account for everything the
 *     transcript's statements allocated themselves
 */
public record SiteProfile(Transcript transcript, List<Site> sites) {
  public SiteProfile {
    sites = List.copyOf(sites);
  }
}
