package eu.soga.publishing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventPoint;
import eu.soga.events.search.EventSearch;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.LongReading;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.web.SpooledFile;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Every date of a search in one file, however many there are. */
@ApplicationScoped
public class EventLists {
    private static final int MOST_POINTS = 5000;

    private final EventSearch search;
    private final EventTables tables;
    private final RelatedEvents related;
    private final PublicEventFinder finder;
    private final ObjectMapper mapper;

    EventLists(
            EventSearch search,
            EventTables tables,
            RelatedEvents related,
            PublicEventFinder finder,
            ObjectMapper mapper) {
        this.search = search;
        this.tables = tables;
        this.related = related;
        this.finder = finder;
        this.mapper = mapper;
    }

    /** For spreadsheets; from today on unless days are asked for. */
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    SpooledFile table(EventFilter filter, ReaderChoice reader) {
        related.holdStill();
        return SpooledFile.write(out -> {
            var csv = CsvWriter.forSpreadsheets(out, tables.dates());
            search.each(filter.from(search.today()), dates -> {
                related.load(dates.stream().map(date -> date.event).distinct().toList());
                dates.forEach(
                        date -> csv.row(new EventTables.EventDate(date, EventInWords.of(date, reader.languages()))));
            });
            csv.flush();
        });
    }

    /** As GeoJSON, what has no place included; from today on unless days are asked for. */
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    SpooledFile features(EventFilter filter, ReaderChoice reader) {
        related.holdStill();
        return SpooledFile.write(out -> write(
                out,
                point -> EventFeature.of(point, reader.languages()),
                each -> search.eachPoint(filter.from(search.today()), each)));
    }

    /** What a map draws at once. @throws DomainException 400 when that is more than a browser draws well */
    EventFeatures map(EventFilter filter, ReaderChoice reader) {
        List<EventPoint> points = search.points(filter.from(search.today()), MOST_POINTS + 1);
        if (points.size() > MOST_POINTS)
            throw new DomainException(
                    ProblemType.INVALID_REQUEST,
                    "More than " + MOST_POINTS + " events match; narrow the search, for instance with bbox or to.");
        return new EventFeatures(
                "FeatureCollection",
                points.stream()
                        .map(point -> EventFeature.of(point, reader.languages()))
                        .toList());
    }

    /** Writes every public date, each in the language of its event. */
    @Transactional
    public void allFeatures(OutputStream out) {
        write(
                out,
                point -> EventFeature.of(point, List.of(point.defaultLanguage())),
                each -> search.eachPoint(EventFilter.ALL, each));
    }

    /** One event, by slug or id; empty when there is none for everyone. */
    @Transactional
    Optional<EventFeature> one(String slugOrId, ReaderChoice reader) {
        Optional<Event> event = finder.find(slugOrId);
        return event.map(found -> EventFeature.of(new EventInWords(found, reader.languages())));
    }

    /** How a point is told. */
    private interface ToFeature {
        EventFeature of(EventPoint point);
    }

    private void write(OutputStream out, ToFeature feature, Consumer<Consumer<List<EventPoint>>> content) {
        try (JsonGenerator json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            content.accept(points -> points.forEach(point -> write(json, feature.of(point))));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonGenerator json, EventFeature feature) {
        try {
            json.writePOJO(feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
