package eu.soga.publishing.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventSearch;
import eu.soga.organisations.Organisation;
import eu.soga.publishing.EventLists;
import eu.soga.publishing.EventTables;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what is public into a zip file, piece by piece: memory stays small whatever the number. */
@ApplicationScoped
class OpenDataDump {
    /** Of the columns; docs/open-data.md says what a change of either number means. */
    static final String VERSION = "1.1";

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final EventTables tables;
    private final EventLists lists;
    private final EventSearch search;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final OpenDataConfig config;
    private final Site site;

    OpenDataDump(
            EventTables tables,
            EventLists lists,
            EventSearch search,
            EntityManager database,
            ObjectMapper mapper,
            OpenDataConfig config,
            Site site) {
        this.tables = tables;
        this.lists = lists;
        this.search = search;
        this.database = database;
        this.mapper = mapper;
        this.config = config;
        this.site = site;
    }

    /** In the transaction of the caller, which shows one moment; answers how many rows each table has. */
    Map<String, Long> write(OutputStream out, Instant now) {
        var zip = new OpenDataZip(out, now);
        zip.table(OpenDataTables.feedInfo(), rows -> rows.accept(feedInfo(now)));
        zip.table(tables.events(), this::events);
        zip.table(
                OpenDataTables.translations(),
                rows -> events(event -> OpenDataTables.Translation.of(event).forEach(rows)));
        zip.table(tables.occurrences(), rows -> search.each(EventFilter.ALL, dates -> dates.forEach(rows)));
        Table<Organisation> organisations = OpenDataTables.organisations(site.publicUrl());
        zip.table(organisations, this::organisations);
        zip.file("events.geojson", lists::allFeatures);
        for (Table<?> table : List.of(
                OpenDataTables.feedInfo(),
                tables.events(),
                OpenDataTables.translations(),
                tables.occurrences(),
                organisations)) zip.text("schemas/" + table.name() + ".schema.json", json(table.jsonSchema()));
        zip.text("LICENSE.txt", licence(now));
        return zip.finish();
    }

    private void events(Consumer<Event> reader) {
        UUID last = FIRST;
        List<UUID> ids;
        do {
            ids = database.createQuery(
                            "select e.id from Event e where e.status in :public and e.id > :last order by e.id",
                            UUID.class)
                    .setParameter("public", EventStatus.PUBLIC)
                    .setParameter("last", last)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            if (!ids.isEmpty()) {
                Event.listWithOrganisers(ids).forEach(reader);
                last = ids.getLast();
            }
            database.clear();
        } while (ids.size() == AT_ONCE);
    }

    @SuppressWarnings("unchecked")
    private void organisations(Consumer<Organisation> reader) {
        UUID last = FIRST;
        List<Organisation> piece;
        do {
            piece = database.createNativeQuery(
                            "SELECT o.* FROM organisation o JOIN organisation_listed l ON l.organisation_id = o.id"
                                    + " WHERE o.id > :last ORDER BY o.id",
                            Organisation.class)
                    .setParameter("last", last)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            piece.forEach(reader);
            if (!piece.isEmpty()) last = piece.getLast().id;
            database.clear();
        } while (piece.size() == AT_ONCE);
    }

    private static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    private OpenDataTables.FeedInfo feedInfo(Instant now) {
        // native: HQL refuses min() of a LocalDate
        Object[] days = (Object[]) database.createNativeQuery("""
                        SELECT min(o.first_day)::text, max(o.last_day)::text FROM occurrence o JOIN event e ON e.id = o.event_id
                        WHERE e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')
                        """).getSingleResult();
        return new OpenDataTables.FeedInfo(
                config.publisher(),
                URI.create(site.publicUrl()),
                config.licence(),
                config.licenceUrl(),
                now,
                day(days[0]),
                day(days[1]),
                VERSION);
    }

    private String licence(Instant now) {
        return """
                This compilation is published by %s under %s:
                %s

                An entry of events.csv that names a licence in its column "licence" is under that one instead.
                Attribution: "%s, %s, %s".
                """.formatted(
                        config.publisher(),
                        config.licence(),
                        config.licenceUrl(),
                        config.publisher(),
                        site.publicUrl(),
                        now.toString().substring(0, 10));
    }

    private String json(Map<String, Object> schema) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps can be written", e);
        }
    }
}
