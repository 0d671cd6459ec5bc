package eu.soga.publishing;

import static eu.soga.shared.tables.Column.Type.ADDRESS;
import static eu.soga.shared.tables.Column.Type.BOOLEAN;
import static eu.soga.shared.tables.Column.Type.ID;
import static eu.soga.shared.tables.Column.Type.INSTANT;
import static eu.soga.shared.tables.Column.Type.INTEGER;
import static eu.soga.shared.tables.Column.Type.LOCAL;
import static eu.soga.shared.tables.Column.Type.NUMBER;
import static eu.soga.shared.tables.Column.Type.TEXT;
import static eu.soga.shared.tables.Column.Type.WORD;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.Place;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.reading.PublicEvent;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the tables of events and dates. Their names are English in every language and never change. */
@ApplicationScoped
public class EventTables {
    private final Addresses addresses;

    EventTables(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A date with its event, and their texts for one reader. */
    record EventDate(PublicDate occurrence, EventInWords words) {}

    /** Returns the table with one date per line and its event. */
    Table<EventDate> dates() {
        return new Table<>(
                "events",
                "A date of a public event, with what is said about the event.",
                Table.join(
                        dateColumns().stream()
                                .map(column -> column.of(EventDate::occurrence))
                                .toList(),
                        eventColumns().stream()
                                .map(column -> column.of(EventDate::words))
                                .toList()));
    }

    /** Returns the table with one event per line, in the language it was written in. */
    public Table<PublicEvent> events() {
        return new Table<>(
                "events",
                "A public event, in the language it was written in.",
                eventColumns().stream()
                        .map(column -> column.of(
                                (PublicEvent event) -> new EventInWords(event, List.of(event.defaultLanguage()))))
                        .toList());
    }

    /** Returns the table with one date per line and the id of its event. */
    public Table<PublicDate> occurrences() {
        return new Table<>(
                "occurrences",
                "A date of a public event.",
                Table.join(
                        List.of(new Column<>(
                                "event_id",
                                ID,
                                "Id of its event.",
                                date -> date.event().id())),
                        dateColumns()));
    }

    private static List<Column<PublicDate>> dateColumns() {
        return List.of(
                new Column<>("occurrence_id", ID, "Id of this date.", date -> date.id()),
                new Column<>(
                        "start",
                        LOCAL,
                        "First day, or local time of the beginning, in the zone.",
                        date -> date.schedule().toText().start()),
                new Column<>(
                        "end",
                        LOCAL,
                        "Local end, excluded: the day after the last one when all_day; empty while unknown.",
                        date -> date.schedule().toText().end()),
                new Column<>(
                        "all_day",
                        BOOLEAN,
                        "Whether it counts whole days.",
                        date -> date.schedule().allDay()),
                new Column<>(
                        "zone",
                        WORD,
                        "IANA name of its time zone.",
                        date -> date.schedule().zone()),
                new Column<>("starts_at", INSTANT, "The moment it begins.", date -> date.startsAt()),
                new Column<>(
                        "ends_at",
                        INSTANT,
                        "The moment it ends; empty while unknown.",
                        date -> date.schedule().endsAt().orElse(null)));
    }

    private List<Column<EventInWords>> eventColumns() {
        return List.of(
                event("id", ID, "Id of the event; never changes.", event -> event.id()),
                event("slug", WORD, "Its name in addresses; may change, the old one leads to the new.", e -> e.slug()),
                event("url", ADDRESS, "Its page.", addresses::of),
                new Column<>("status", WORD, "published, postponed or cancelled.", words -> word(words.status())),
                new Column<>("language", WORD, "Language of the texts on this line.", EventInWords::language),
                new Column<>("title", TEXT, "Title.", EventInWords::title),
                new Column<>(
                        "summary",
                        TEXT,
                        "One or two sentences.",
                        words -> words.summary().orElse(null)),
                new Column<>(
                        "description",
                        TEXT,
                        "All of it, as plain text.",
                        words -> words.descriptionText().orElse(null)),
                event("kind", WORD, "What sort of gathering.", event -> word(event.kind())),
                event("format", WORD, "on-site, online or hybrid.", event -> word(event.format())),
                event("themes", WORD, "Subjects, between bars.", event -> words(event.themes())),
                event(
                        "languages",
                        WORD,
                        "Languages spoken (ISO 639-1), between bars.",
                        event -> event.subject().languages()),
                place("place_name", TEXT, "Name of the place.", Place::name),
                place("street", TEXT, "Street and number.", Place::street),
                place("postal_code", TEXT, "Postal code.", Place::postalCode),
                place("city", TEXT, "Town.", Place::city),
                place("country", WORD, "Country (ISO 3166-1 alpha-2).", Place::country),
                place("latitude", NUMBER, "Degrees north, WGS 84.", Place::latitude),
                place("longitude", NUMBER, "Degrees east, WGS 84.", Place::longitude),
                new Column<>(
                        "online_url",
                        ADDRESS,
                        "The online room, when everyone may enter.",
                        words -> words.openRoom().orElse(null)),
                event(
                        "organisation_id",
                        ID,
                        "Id of the organiser.",
                        event -> event.organisation().id()),
                event(
                        "organisation",
                        TEXT,
                        "Name of the organiser.",
                        event -> event.organisation().name()),
                event("co_organisation_ids", ID, "Ids of the co-organisers, between bars.", EventTables::others),
                event(
                        "part_of",
                        ID,
                        "Id of the event this one is part of.",
                        event -> event.parent() == null ? null : event.parent().id()),
                event(
                        "registration",
                        WORD,
                        "none, external or here; empty when nobody said.",
                        e -> e.registration() == null
                                ? null
                                : word(e.registration().mode())),
                event("registration_url", ADDRESS, "Where one registers.", EventTables::registration),
                event(
                        "free",
                        BOOLEAN,
                        "Whether it is free; empty when nobody said.",
                        event -> event.takePart().free()),
                new Column<>(
                        "price",
                        TEXT,
                        "What it costs, in words.",
                        words -> words.price().orElse(null)),
                event(
                        "accessibility",
                        WORD,
                        "What is there, between bars: step-free, sign-language, live-captions, hearing-loop, quiet-room.",
                        event ->
                                words(AccessibilityFact.knownIn(event.takePart().accessibility()))),
                event(
                        "image_url",
                        ADDRESS,
                        "Picture.",
                        event -> Addresses.picturePath(event)
                                .map(addresses::absolute)
                                .orElse(null)),
                event(
                        "replay_url",
                        ADDRESS,
                        "Recording.",
                        event -> event.media().replayUrl()),
                event(
                        "licence",
                        TEXT,
                        "Licence of this entry, as its author named it.",
                        event -> event.media().licence()),
                event("example", BOOLEAN, "Whether it is invented, for demonstration.", event -> event.example()),
                event(
                        "sequence",
                        INTEGER,
                        "Rises with every change of time, place or status.",
                        event -> event.life().sequence()),
                event(
                        "published_at",
                        INSTANT,
                        "When it entered the calendar.",
                        event -> event.life().publishedAt()),
                event("updated_at", INSTANT, "When it last changed.", event -> event.updatedAt()),
                event(
                        "registration_closes_at",
                        LOCAL,
                        "Until when one registers, local time in the event's zone; empty when nobody said.",
                        event -> event.registration() == null
                                ? null
                                : event.registration().closesAt()));
    }

    private static Column<EventInWords> event(
            String name, Column.Type type, String description, Function<PublicEvent, @Nullable Object> value) {
        return new Column<>(name, type, description, words -> value.apply(words.event()));
    }

    private static Column<EventInWords> place(
            String name, Column.Type type, String description, Function<Place, @Nullable Object> value) {
        return event(name, type, description, event -> event.place() == null ? null : value.apply(event.place()));
    }

    private static @Nullable Object registration(PublicEvent event) {
        RegistrationPolicy policy = event.registration();
        return policy == null ? null : policy.url();
    }

    private static List<Object> others(PublicEvent event) {
        return event.coOrganisations().stream()
                .map(other -> (Object) other.id())
                .toList();
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : WireEnums.word(constant);
    }

    private static List<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(WireEnums::word).toList();
    }
}
