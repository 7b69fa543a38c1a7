package zonefit.report;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zonefit.catalogue.Anchor;

/**
 * Leads from a finding to its entry on the page that {@code zonefit rules catalogue} writes.
 *
 * @param page where that page lies: an address of the web, or a path as seen from the report
 */
public record CatalogueLink(String page) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "file");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    /** What an address can hold, without a place on the page. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}./:_~%?&=+,;@()$!'*-]+");

    public CatalogueLink {
        if (!isAddress(page)) {
            throw new IllegalArgumentException("`" + page + "` is no address");
        }
    }

    /** The link to a page; absent if it is no address that a report can lead to. */
    public static Optional<CatalogueLink> of(String page) {
        return isAddress(page) ? Optional.of(new CatalogueLink(page)) : Optional.empty();
    }

    private static boolean isAddress(String page) {
        var scheme = SCHEME.matcher(page);
        return PLAIN.matcher(page).matches() && (!scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
    }

    /** @param id of a rule, a statement, a row or a support */
    public String to(String id) {
        return page + "#" + Anchor.of(id);
    }
}
