package eu.soga.publishing.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventSearch;
import eu.soga.organisations.directory.PublicOrganisation;
import eu.soga.organisations.directory.PublicOrganisations;
import eu.soga.publishing.EventLists;
import eu.soga.publishing.EventTables;
import eu.soga.publishing.organisations.OrganisationLists;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes all public data into a zip file, piece by piece, so that memory use stays small. */
@ApplicationScoped
class OpenDataDump {
    /** Version of the columns; docs/open-data.md says what a change of each number means. */
    static final String VERSION = "1.2";

    private final EventTables tables;
    private final EventLists lists;
    private final OrganisationLists organisationLists;
    private final EventSearch search;
    private final PublicCalendar calendar;
    private final PublicOrganisations directory;
    private final ObjectMapper mapper;
    private final OpenDataConfig config;
    private final Site site;
    private final ReadRows rows;

    OpenDataDump(
            EventTables tables,
            EventLists lists,
            OrganisationLists organisationLists,
            EventSearch search,
            PublicCalendar calendar,
            PublicOrganisations directory,
            ObjectMapper mapper,
            OpenDataConfig config,
            Site site,
            ReadRows rows) {
        this.tables = tables;
        this.lists = lists;
        this.organisationLists = organisationLists;
        this.search = search;
        this.calendar = calendar;
        this.directory = directory;
        this.mapper = mapper;
        this.config = config;
        this.site = site;
        this.rows = rows;
    }

    /**
     * Writes the dump in the caller's transaction, which must read one snapshot. Returns the number of rows by
     * table.
     */
    Map<String, Long> write(OutputStream out, Instant now) {
        var zip = new OpenDataZip(out, now, rows);
        zip.table(OpenDataTables.feedInfo(), rows -> rows.accept(feedInfo(now)));
        zip.table(tables.events(), calendar::each);
        zip.table(
                OpenDataTables.translations(),
                rows -> calendar.each(
                        event -> OpenDataTables.Translation.of(event).forEach(rows)));
        zip.table(tables.occurrences(), rows -> search.each(EventFilter.ALL, dates -> dates.forEach(rows)));
        Table<PublicOrganisation> organisations = organisationLists.table();
        zip.table(organisations, directory::each);
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

    private OpenDataTables.FeedInfo feedInfo(Instant now) {
        PublicCalendar.Days days = calendar.days();
        return new OpenDataTables.FeedInfo(
                config.publisher(),
                URI.create(site.publicUrl()),
                config.licence(),
                config.licenceUrl(),
                now,
                days.first(),
                days.last(),
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
