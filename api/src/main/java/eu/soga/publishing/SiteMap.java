package eu.soga.publishing;

import eu.soga.shared.web.Html;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every public page, for crawlers (sitemaps.org), in files of at most {@value #PER_FILE} addresses. */
@ApplicationScoped
class SiteMap {
    private static final int PER_FILE = 5000;

    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final List<String> PAGES = List.of("/", "/calendar", "/organisations", "/about", "/accessibility");

    private final EntityManager database;
    private final Addresses addresses;
    private final int perFile;

    @Inject
    SiteMap(EntityManager database, Addresses addresses) {
        this(database, addresses, PER_FILE);
    }

    SiteMap(EntityManager database, Addresses addresses, int perFile) {
        this.database = database;
        this.addresses = addresses;
        this.perFile = perFile;
    }

    /** What has a page of its own. */
    enum Things {
        EVENTS("/events/", "event WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')"),
        ORGANISATIONS("/organisations/", "organisation");

        private final String path;
        private final String rows;

        Things(String path, String rows) {
            this.path = path;
            this.rows = rows;
        }

        private String file(int number) {
            return "/sitemap-" + name().toLowerCase(Locale.ROOT) + "-" + number + ".xml";
        }
    }

    /** The files there are. */
    @Transactional
    String index() {
        var xml = new StringBuilder(PROLOGUE).append("<sitemapindex").append(NAMESPACE);
        appendFile(xml, "/sitemap-pages.xml");
        for (Things things : Things.values()) {
            long count = ((Number) query("SELECT count(*) FROM " + things.rows).getSingleResult()).longValue();
            for (int number = 1; (number - 1L) * perFile < count; number++) appendFile(xml, things.file(number));
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    /** The pages that show no single thing. */
    String pages() {
        var xml = new StringBuilder(PROLOGUE).append("<urlset").append(NAMESPACE);
        for (String page : PAGES) xml.append("<url><loc>").append(escaped(page)).append("</loc></url>\n");
        return xml.append("</urlset>\n").toString();
    }

    /** The n-th file of these, from 1; empty behind the last one. */
    @Transactional
    Optional<String> file(Things things, int number) {
        List<?> rows = query("SELECT slug, updated_at FROM " + things.rows + " ORDER BY id")
                .setFirstResult(Math.multiplyExact(number - 1, perFile))
                .setMaxResults(perFile)
                .getResultList();
        if (rows.isEmpty()) return Optional.empty();
        var xml = new StringBuilder(PROLOGUE).append("<urlset").append(NAMESPACE);
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            xml.append("<url><loc>")
                    .append(escaped(things.path + values[0]))
                    .append("</loc><lastmod>")
                    .append((Instant) values[1])
                    .append("</lastmod></url>\n");
        }
        return Optional.of(xml.append("</urlset>\n").toString());
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql);
    }

    private void appendFile(StringBuilder xml, String path) {
        xml.append("<sitemap><loc>").append(escaped(path)).append("</loc></sitemap>\n");
    }

    private String escaped(String path) {
        return Html.escape(addresses.absolute(path));
    }
}
