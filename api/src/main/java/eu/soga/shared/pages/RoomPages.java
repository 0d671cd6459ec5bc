package eu.soga.shared.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one room. A room has one bean of this type; {@link GenericPages}, robots.txt and the site map collect
 * them all at start. Titles and descriptions are in {@code pages_fr.properties} and {@code pages_en.properties}, in the
 * bean's package.
 */
public interface RoomPages {
    /** The room's pages, those of single things excepted. */
    List<SitePage> pages();

    /** What has a page each, for the site map. */
    default List<Things> things() {
        return List.of();
    }

    /**
     * A page of the interface that shows no single thing.
     *
     * @param path regular expression of the whole path
     * @param name of its title and description; null for the home page's, of a page that search engines leave out
     * @param closedToCrawlers beginning of the path that robots.txt keeps crawlers from; null when they may open it
     */
    record SitePage(
            Pattern path, @Nullable String name, @Nullable String closedToCrawlers) {
        /** A page at one address, which search engines may list: it is in the site map. */
        public static SitePage open(String path, String name) {
            return new SitePage(Pattern.compile(path, Pattern.LITERAL), name, null);
        }

        /** Pages behind a sign-in or a link, which search engines leave out. */
        public static SitePage hidden(String path) {
            return new SitePage(Pattern.compile(path), null, null);
        }

        /** The same, which crawlers are asked not to open. */
        public SitePage closed(String beginning) {
            return new SitePage(path, name, beginning);
        }

        /** The one address of a page that search engines may list; empty for those they leave out. */
        public Optional<String> address() {
            return name == null ? Optional.empty() : Optional.of(path.pattern());
        }

        boolean matches(String candidate) {
            String bare = candidate.length() > 1 && candidate.endsWith("/")
                    ? candidate.substring(0, candidate.length() - 1)
                    : candidate;
            return path.matcher(bare).matches();
        }
    }

    /**
     * Public things with a page each.
     *
     * @param name plural, in the name of their files of the site map
     * @param path of their pages, up to the slug
     * @param rows SQL after FROM: a table or view with {@code slug}, {@code updated_at} and {@code id}, and which
     *     of its rows are public
     */
    record Things(String name, String path, String rows) {}
}
