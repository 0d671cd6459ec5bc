package eu.soga.publishing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.reading.EventPoint;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventQuery;
import eu.soga.events.search.EventSearch;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.LongReading;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.web.SpooledFile;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes every date of a search into one file, however many there are. */
@ApplicationScoped
public class EventLists {
    private static final int MOST_POINTS = 5000;

    private final EventSearch search;
    private final EventTables tables;
    private final EntityManager database;
    private final PublicCalendar calendar;
    private final ObjectMapper mapper;
    private final ReadRows rows;
    private final Clock clock;

    EventLists(
            EventSearch search,
            EventTables tables,
            EntityManager database,
            PublicCalendar calendar,
            ObjectMapper mapper,
            ReadRows rows,
            Clock clock) {
        this.search = search;
        this.tables = tables;
        this.database = database;
        this.calendar = calendar;
        this.mapper = mapper;
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes a CSV file for spreadsheets. Without requested days it contains only dates that are not over. */
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    void table(EventFilter filter, ReaderChoice reader, SpooledFile target) {
        LongReading.begin(database);
        target.fill(out -> {
            var csv = CsvWriter.forSpreadsheets(out, tables.dates());
            search.each(filter.coming(clock.instant()), dates -> {
                for (PublicDate date : dates)
                    rows.unlessBroken("event", date.event().id(), () -> {
                        csv.row(new EventTables.EventDate(date, EventInWords.of(date, reader.languages())));
                        return date;
                    });
            });
            csv.flush();
        });
    }

    /**
     * Writes GeoJSON, including dates without a place (their geometry is null). Without requested days it contains
     * only dates that are not over.
     */
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    void features(EventFilter filter, ReaderChoice reader, SpooledFile target) {
        LongReading.begin(database);
        target.fill(out -> write(
                out,
                point -> EventFeature.of(point, reader.languages()),
                each -> search.eachPoint(filter.coming(clock.instant()), each)));
    }

    /**
     * Returns the dates for a map in a browser.
     *
     * @throws DomainException 400 when there are more than {@value #MOST_POINTS}
     */
    EventFeature.Features map(EventFilter filter, ReaderChoice reader) {
        List<EventPoint> points = search.points(filter.coming(clock.instant()), MOST_POINTS + 1);
        if (points.size() > MOST_POINTS)
            throw new DomainException(
                    ProblemType.INVALID_REQUEST,
                    "More than " + MOST_POINTS + " events match; narrow the search, for instance with bbox or to.");
        return new EventFeature.Features(
                "FeatureCollection",
                points.stream()
                        .flatMap(point -> feature(point, each -> EventFeature.of(each, reader.languages())).stream())
                        .toList());
    }

    /** Writes every public date as GeoJSON, each in the language of its event. */
    @Transactional
    public void allFeatures(OutputStream out) {
        write(
                out,
                point -> EventFeature.of(point, List.of(point.defaultLanguage())),
                each -> search.eachPoint(EventFilter.ALL, each));
    }

    /**
     * Returns the first dates of a search as lines of a list in HTML. A search that is not valid has none: the page
     * says why.
     */
    List<String> lines(Map<String, List<String>> parameters, int size, ReaderChoice reader) {
        Map<String, List<String>> query = new HashMap<>(parameters);
        query.put("size", List.of(Integer.toString(size)));
        try {
            return search.page(EventQuery.parse(query)).items().stream()
                    .flatMap(match -> rows
                            .unlessBroken(
                                    "event",
                                    match.date().event().id(),
                                    () -> EventBody.line(EventInWords.of(match.date(), reader.languages())))
                            .stream())
                    .toList();
        } catch (DomainException _) {
            return List.of();
        }
    }

    /** Returns one event, by slug or id; empty when no public event has it. */
    @Transactional
    Optional<EventFeature> one(String slugOrId, ReaderChoice reader) {
        return calendar.find(slugOrId).map(found -> EventFeature.of(new EventInWords(found, reader.languages())));
    }

    /** Converts a point into a feature. */
    private interface ToFeature {
        EventFeature of(EventPoint point);
    }

    private void write(OutputStream out, ToFeature feature, Consumer<Consumer<List<EventPoint>>> content) {
        try (JsonGenerator json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            content.accept(points ->
                    points.forEach(point -> feature(point, feature).ifPresent(written -> write(json, written))));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<EventFeature> feature(EventPoint point, ToFeature feature) {
        return rows.unlessBroken("date of an event", point.occurrenceId(), () -> feature.of(point));
    }

    private static void write(JsonGenerator json, EventFeature feature) {
        try {
            json.writePOJO(feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
