package org.bytewise.snippets;

import java.util.List;
import org.bytewise.counting.Site;

/**
 * What became of an input, and from where it allocated. Immutable.
 *
 * @param transcript as without the sites
 * @param sites the outermost ones, most bytes first; together they are what the transcript's
 *     statements allocated of their own
 */
public record SiteProfile(Transcript transcript, List<Site> sites) {
  public SiteProfile {
    sites = List.copyOf(sites);
  }
}
