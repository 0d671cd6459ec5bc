package eu.soga.publishing;

import eu.soga.events.search.EventFilterParameters;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.ICalendarWriter.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a calendar as a whole (RFC 7986 §5), and the older ones that applications read.
 *
 * @param id the same for the same address
 * @param uid that id with our host name; null leaves UID out, because vdirsyncer takes the first UID of a file for the
 *     UID of every entry and then keeps only one entry
 * @param source address of the calendar itself
 * @param page address of the same search for people
 */
record CalendarAbout(
        UUID id, @Nullable String uid, String name, String description, String language, URI source, URI page) {
    private static final String REFRESH = "PT4H";

    /**
     * Describes a search. The name contains the filter, so that a subscriber can tell two searches apart.
     *
     * @param format suffix of the feed's address
     */
    static CalendarAbout search(
            String format, EventFilterParameters filter, @Nullable String query, String language, Addresses addresses) {
        Wording words = Wording.in(language);
        String suffix = query == null || query.isEmpty() ? "" : "?" + query;
        String path = "/api/v1/events." + format + suffix;
        UUID id = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        String name = Stream.of(
                        List.of(words.of("calendar.name")),
                        quoted(filter.q),
                        named(filter.kind, "EventKind", words),
                        named(filter.theme, "Theme", words),
                        values(filter.city),
                        values(filter.country).stream()
                                .map(code -> Wording.country(code, language))
                                .toList(),
                        values(filter.organisation))
                .flatMap(List::stream)
                .collect(Collectors.joining(" · "));
        return new CalendarAbout(
                id,
                null,
                name,
                words.of("calendar.description"),
                language,
                URI.create(addresses.absolute(path)),
                URI.create(addresses.absolute("/calendar" + suffix)));
    }

    /** Describes the calendar of one event. */
    static CalendarAbout event(EventInWords words, Addresses addresses) {
        UUID id = UUID.nameUUIDFromBytes(("calendar of " + words.event().id()).getBytes(StandardCharsets.UTF_8));
        return new CalendarAbout(
                id,
                null,
                words.title(),
                words.words().of("calendar.name"),
                words.language(),
                URI.create(addresses.absolute(Addresses.path(words.event(), "ics"))),
                URI.create(addresses.of(words.event())));
    }

    /** Describes the sessions of a programme, by this name. */
    static CalendarAbout programme(String name, String path, String page, ReaderChoice reader, Addresses addresses) {
        String language = Wording.in(reader.languages().getFirst()).language();
        return new CalendarAbout(
                UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)),
                null,
                name,
                Wording.in(language).of("calendar.name"),
                language,
                URI.create(addresses.absolute(path)),
                URI.create(addresses.absolute(page)));
    }

    /** Returns the description of a calendar that only has registration deadlines. */
    CalendarAbout ofDeadlines() {
        String what = Wording.in(language).of("registrationCloses");
        return new CalendarAbout(id, uid, name + " · " + what, description, language, source, page);
    }

    /** Returns the same with a UID. */
    CalendarAbout identified(Addresses addresses) {
        return new CalendarAbout(id, addresses.uid(id), name, description, language, source, page);
    }

    void write(ICalendarWriter out) {
        Parameter inLanguage = new Parameter("LANGUAGE", language);
        out.property("VERSION", "2.0")
                .text("PRODID", "-//Social Good Accelerator//Agenda//FR")
                .property("CALSCALE", "GREGORIAN")
                .property("METHOD", "PUBLISH");
        if (uid != null) out.text("UID", uid);
        out.text("NAME", name, inLanguage)
                .text("X-WR-CALNAME", name)
                .text("DESCRIPTION", description, inLanguage)
                .text("X-WR-CALDESC", description)
                .uri("URL", page)
                .uri("SOURCE", source, new Parameter("VALUE", "URI"))
                .property("REFRESH-INTERVAL", REFRESH, new Parameter("VALUE", "DURATION"))
                .property("X-PUBLISHED-TTL", REFRESH)
                .property("COLOR", "darkgreen");
    }

    private static List<String> quoted(@Nullable List<String> texts) {
        return values(texts).stream().map(text -> "«" + text + "»").toList();
    }

    private static List<String> named(@Nullable List<String> words, String kind, Wording wording) {
        return values(words).stream()
                .map(word -> kind + "." + word.replace('-', '_'))
                .map(wording::of)
                .toList();
    }

    private static List<String> values(@Nullable List<String> parameter) {
        if (parameter == null) return List.of();
        return parameter.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
