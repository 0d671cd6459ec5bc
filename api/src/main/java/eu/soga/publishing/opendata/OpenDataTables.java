package eu.soga.publishing.opendata;

import static eu.soga.shared.tables.Column.Type.ADDRESS;
import static eu.soga.shared.tables.Column.Type.DATE;
import static eu.soga.shared.tables.Column.Type.ID;
import static eu.soga.shared.tables.Column.Type.INSTANT;
import static eu.soga.shared.tables.Column.Type.TEXT;
import static eu.soga.shared.tables.Column.Type.WORD;

import eu.soga.events.reading.PublicEvent;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.Table;
import eu.soga.shared.text.Markdown;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the dump that no feed contains. */
final class OpenDataTables {
    private OpenDataTables() {}

    /** The texts of an event in one language. */
    record Translation(PublicEvent event, String language) {
        static Stream<Translation> of(PublicEvent event) {
            Set<String> languages = new LinkedHashSet<>(event.texts().title().keySet());
            languages.addAll(event.texts().summary().keySet());
            languages.addAll(event.texts().description().keySet());
            return languages.stream().map(language -> new Translation(event, language));
        }
    }

    /** The single row that describes the dump, modelled on GTFS. */
    record FeedInfo(
            String publisher,
            URI publisherUrl,
            String licence,
            URI licenceUrl,
            Instant writtenAt,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String version) {}

    static Table<Translation> translations() {
        return new Table<>(
                "translations",
                "The texts of a public event in one language.",
                List.of(
                        new Column<>("event_id", ID, "Id of the event.", row -> row.event.id()),
                        new Column<>("language", WORD, "ISO 639-1.", Translation::language),
                        new Column<>(
                                "title",
                                TEXT,
                                "Title.",
                                row -> row.event.texts().title().get(row.language)),
                        new Column<>(
                                "summary",
                                TEXT,
                                "One or two sentences.",
                                row -> row.event.texts().summary().get(row.language)),
                        new Column<>(
                                "description",
                                TEXT,
                                "All of it, as plain text.",
                                row -> plain(row.event.texts().description().get(row.language)))));
    }

    static Table<FeedInfo> feedInfo() {
        return new Table<>(
                "feed_info",
                "What this dump is.",
                List.of(
                        new Column<>("publisher", TEXT, "Who publishes it.", FeedInfo::publisher),
                        new Column<>("publisher_url", ADDRESS, "Where the calendar is.", FeedInfo::publisherUrl),
                        new Column<>("licence", TEXT, "SPDX name; an entry may name its own.", FeedInfo::licence),
                        new Column<>("licence_url", ADDRESS, "Its text.", FeedInfo::licenceUrl),
                        new Column<>("written_at", INSTANT, "The moment it shows.", FeedInfo::writtenAt),
                        new Column<>(
                                "first_day", DATE, "First day on which something takes place.", FeedInfo::firstDay),
                        new Column<>("last_day", DATE, "Last day on which something takes place.", FeedInfo::lastDay),
                        new Column<>(
                                "version",
                                TEXT,
                                "Of the columns, major.minor: the first rises when a column goes or changes its meaning.",
                                FeedInfo::version)));
    }

    private static @Nullable String plain(@Nullable String markdown) {
        return markdown == null ? null : Markdown.toPlainText(markdown);
    }
}
