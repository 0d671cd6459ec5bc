package eu.soga.publishing;

import eu.soga.shared.pages.Html;
import eu.soga.shared.pages.RoomPages;
import eu.soga.shared.pages.RoomPages.Things;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists every public page for crawlers (sitemaps.org), in files of at most {@value #PER_FILE} addresses. */
@ApplicationScoped
class SiteMap {
    private static final int PER_FILE = 5000;

    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final List<RoomPages> rooms;
    private final EntityManager database;
    private final Addresses addresses;
    private final int perFile;

    @Inject
    SiteMap(Instance<RoomPages> rooms, EntityManager database, Addresses addresses) {
        this(rooms.stream().toList(), database, addresses, PER_FILE);
    }

    SiteMap(List<RoomPages> rooms, EntityManager database, Addresses addresses, int perFile) {
        this.rooms = rooms;
        this.database = database;
        this.addresses = addresses;
        this.perFile = perFile;
    }

    /** Returns the {@code Disallow} lines of robots.txt. */
    String closed() {
        return rooms.stream()
                .flatMap(room -> room.pages().stream())
                .map(RoomPages.SitePage::closedToCrawlers)
                .filter(Objects::nonNull)
                .sorted()
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining());
    }

    /** Writes the list of files. */
    @Transactional
    String index() {
        var xml = new StringBuilder(PROLOGUE).append("<sitemapindex").append(NAMESPACE);
        appendFile(xml, "/sitemap-pages.xml");
        things().sorted(Comparator.comparing(Things::name)).forEach(things -> {
            long count =
                    ((Number) query("SELECT count(*) FROM " + things.rows()).getSingleResult()).longValue();
            for (int number = 1; (number - 1L) * perFile < count; number++)
                appendFile(xml, "/sitemap-" + things.name() + "-" + number + ".xml");
        });
        return xml.append("</sitemapindex>\n").toString();
    }

    /** Writes the pages that show neither a single event nor a single organisation. */
    String pages() {
        var xml = new StringBuilder(PROLOGUE).append("<urlset").append(NAMESPACE);
        rooms.stream()
                .flatMap(room -> room.pages().stream())
                .flatMap(page -> page.address().stream())
                .sorted()
                .forEach(path -> xml.append("<url><loc>").append(escaped(path)).append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString();
    }

    /** The n-th file of the things of this name, from 1; empty after the last one, and for an unknown name. */
    @Transactional
    Optional<String> file(String name, int number) {
        return things().filter(things -> things.name().equals(name))
                .findFirst()
                .flatMap(things -> file(things, number));
    }

    private Stream<Things> things() {
        return rooms.stream().flatMap(room -> room.things().stream());
    }

    private Optional<String> file(Things things, int number) {
        List<?> rows = query("SELECT slug, updated_at FROM " + things.rows() + " ORDER BY id")
                .setFirstResult(Math.multiplyExact(number - 1, perFile))
                .setMaxResults(perFile)
                .getResultList();
        if (rows.isEmpty()) return Optional.empty();
        var xml = new StringBuilder(PROLOGUE).append("<urlset").append(NAMESPACE);
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            xml.append("<url><loc>")
                    .append(escaped(things.path() + values[0]))
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
