package eu.soga.publishing;

import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.WhenInWords;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.LatestEvents;
import eu.soga.shared.pages.Html;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes any search as an Atom feed (RFC 4287): each event once, last changed first. */
@ApplicationScoped
class AtomFeeds {
    private static final int PAGE = 100;
    private static final int NEXT_DATES = 3;
    private static final String TYPE = "application/atom+xml";

    private final LatestEvents latest;
    private final PublicCalendar calendar;
    private final ReadRows rows;
    private final Departures departures;
    private final Addresses addresses;
    private final Clock clock;

    AtomFeeds(
            LatestEvents latest,
            PublicCalendar calendar,
            ReadRows rows,
            Departures departures,
            Addresses addresses,
            Clock clock) {
        this.latest = latest;
        this.calendar = calendar;
        this.rows = rows;
        this.departures = departures;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The addresses of the pages of one feed.
     *
     * @param feed address with its query, without a cursor
     * @param cursor cursor of the requested page; null for the first
     */
    record Address(String feed, @Nullable String cursor) {
        /** Creates it from an absolute address and the query of the request. */
        static Address of(String address, @Nullable String query, @Nullable String cursor) {
            String rest = query == null
                    ? ""
                    : Arrays.stream(query.split("&"))
                            .filter(part -> !part.isEmpty() && !part.startsWith("cursor="))
                            .collect(Collectors.joining("&"));
            return new Address(rest.isEmpty() ? address : address + "?" + rest, cursor);
        }

        /** Returns the address of the page with this cursor; null means the first page. */
        String of(@Nullable String other) {
            if (other == null) return feed;
            return feed + (feed.contains("?") ? "&" : "?") + "cursor="
                    + URLEncoder.encode(other, StandardCharsets.UTF_8);
        }
    }

    /** Writes one page (RFC 5005 §3), with the events that left the calendar in the same span of time (RFC 6721). */
    @Transactional
    String page(EventFilter filter, ReaderChoice reader, CalendarAbout about, Address here) {
        LatestEvents.Page page = latest.page(filter, PAGE, here.cursor());
        List<Departures.Departure> gone = departures.between(page.since(), page.until(), filter.hideCancelled());
        var atom = new AtomWriter(about.language());
        atom.text("id", id(about.id()))
                .text("title", about.name())
                .text("subtitle", about.description())
                .time("updated", updated(page.events(), gone))
                .text("generator", "SOGA")
                .person("author", "Social Good Accelerator", addresses.absolute("/"))
                .link("alternate", about.page().toString(), "text/html", about.language());
        link(atom, "self", here, here.cursor());
        link(atom, "first", here, null);
        if (page.previous() != null)
            link(atom, "previous", here, page.previous().isEmpty() ? null : page.previous());
        if (page.next() != null) link(atom, "next", here, page.next());
        gone.forEach(departure -> atom.deleted(id(departure.event()), departure.at()));
        Map<UUID, List<PublicDate>> next = nextDates(page.events());
        for (PublicEvent event : page.events())
            rows.unlessBroken(
                            "event",
                            event.id(),
                            () -> atom.fragment(entry -> entry(
                                    entry,
                                    new EventInWords(event, reader.languages()),
                                    next.getOrDefault(event.id(), List.of()))))
                    .ifPresent(atom::append);
        return atom.end().finish();
    }

    private static void link(AtomWriter atom, String relation, Address here, @Nullable String cursor) {
        atom.link(relation, here.of(cursor), TYPE, null);
    }

    /** Returns the latest change on the page; for an empty page the latest change of any event. */
    private Instant updated(List<PublicEvent> events, List<Departures.Departure> gone) {
        return Stream.concat(
                        events.stream().map(event -> event.updatedAt()),
                        gone.stream().map(Departures.Departure::at))
                .max(Instant::compareTo)
                .or(departures::lastChange)
                .orElse(Instant.EPOCH);
    }

    private Map<UUID, List<PublicDate>> nextDates(List<PublicEvent> events) {
        List<UUID> series = events.stream()
                .filter(event -> event.isSeries())
                .map(event -> event.id())
                .toList();
        return calendar.nextOf(series, clock.instant(), NEXT_DATES);
    }

    private void entry(AtomWriter atom, EventInWords words, List<PublicDate> next) {
        PublicEvent event = words.event();
        atom.begin("entry")
                .language(words.language())
                .text("id", id(event.id()))
                .text("title", words.titleWithStatus())
                .time("updated", event.updatedAt())
                .time("published", Objects.requireNonNull(event.life().publishedAt()))
                .link("alternate", addresses.of(event), "text/html", null)
                .link("alternate", addresses.absolute(Addresses.path(event, "ics")), "text/calendar", null)
                .link("alternate", addresses.absolute(Addresses.path(event, "jsonld")), "application/ld+json", null)
                .person("author", event.organisation().name(), addresses.of(event.organisation()));
        event.coOrganisations().forEach(other -> atom.person("contributor", other.name(), addresses.of(other)));
        if (event.kind() != null)
            atom.category(
                    WireEnums.word(event.kind()),
                    addresses.absolute("/calendar?kind="),
                    words.words().of(event.kind()));
        event.themes()
                .forEach(theme -> atom.category(
                        WireEnums.word(theme),
                        addresses.absolute("/calendar?theme="),
                        words.words().of(theme)));
        if (event.media().licence() != null) atom.text("rights", event.media().licence());
        Optional<String> repeats = repeats(words, next);
        atom.text("summary", summary(words, repeats))
                .html("content", content(words, repeats))
                .end();
    }

    /** Writes «Se répète. Prochaines dates : mardi 2 mars 2027, 14 h ; …»; empty for an event that is not a series. */
    private static Optional<String> repeats(EventInWords words, List<PublicDate> next) {
        if (!words.event().isSeries()) return Optional.empty();
        String dates = next.stream()
                .map(date -> WhenInWords.of(date.schedule(), words.language()))
                .collect(Collectors.joining(" ; "));
        return Optional.of(words.words().of("repeats")
                + (dates.isEmpty()
                        ? ""
                        : " " + words.words().of("nextDates") + words.words().of("colon") + dates + "."));
    }

    private static String summary(EventInWords words, Optional<String> repeats) {
        return Stream.of(
                        words.statusLine(),
                        Optional.of(Stream.of(words.when(), words.where())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" · "))),
                        repeats,
                        words.summary())
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" — "));
    }

    private static String content(EventInWords words, Optional<String> repeats) {
        List<String> html = new ArrayList<>();
        Stream.of(words.statusLine(), words.when(), repeats, words.where(), words.summary())
                .flatMap(Optional::stream)
                .forEach(line -> html.add("<p>" + Html.escape(line) + "</p>"));
        words.descriptionHtml().ifPresent(html::add);
        return String.join("\n", html);
    }

    /** Returns an id that does not change with the address (RFC 4287 §4.2.6). */
    private static String id(UUID id) {
        return "urn:uuid:" + id;
    }
}
