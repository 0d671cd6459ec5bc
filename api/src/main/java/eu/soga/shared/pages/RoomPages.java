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
    /** Returns the room's pages, without those that show a single thing. */
    List<SitePage> pages();

    /** Returns the kinds of things of which each has its own page; the site map lists those pages. */
    default List<Things> things() {
        return List.of();
    }

    /**
     * A page of the interface that does not show a single thing. It may stand for several addresses.
     *
     * @param path regular expression of the whole path
     * @param name key of the title and description; null for a page that search engines leave out, which shows those of
     *     the home page
     * @param closedToCrawlers beginning of the path that robots.txt keeps crawlers from; null when they may open it
     */
    record SitePage(
            Pattern path, @Nullable String name, @Nullable String closedToCrawlers) {
        /** Creates a page with one address, which search engines may list; it is in the site map. */
        public static SitePage open(String path, String name) {
            return new SitePage(Pattern.compile(path, Pattern.LITERAL), name, null);
        }

        /** Creates a page behind a sign-in or a secret link, which search engines leave out. */
        public static SitePage hidden(String path) {
            return new SitePage(Pattern.compile(path), null, null);
        }

        /** Returns the same page; robots.txt asks crawlers not to open paths with this beginning. */
        public SitePage closed(String beginning) {
            return new SitePage(path, name, beginning);
        }

        /** Returns the address if search engines may list the page, else empty. */
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
     * A kind of public things. Each of them has its own page.
     *
     * @param name plural; part of the file names in the site map
     * @param path beginning of the paths of their pages, up to the slug
     * @param rows SQL after FROM: a table or view with {@code slug}, {@code updated_at} and {@code id}, and the
     *     condition that leaves only public rows
     */
    record Things(String name, String path, String rows) {}
}
