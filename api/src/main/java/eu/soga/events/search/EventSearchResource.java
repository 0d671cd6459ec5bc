package eu.soga.events.search;

import eu.soga.events.EventSummary;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.search.EventQuery.EventPageParameters;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.Kept;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Public search of the calendar: list, map, days and counts. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventSearchResource {
    private static final int MOST_DAYS = 62;
    private static final int SIMILAR = 3;

    private final EventSearch search;
    private final ReaderLanguages languages;
    private final Site site;
    private final ReadRows rows;
    private final PublicCalendar calendar;
    private final Clock clock;

    EventSearchResource(
            EventSearch search,
            ReaderLanguages languages,
            Site site,
            ReadRows rows,
            PublicCalendar calendar,
            Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.rows = rows;
        this.search = search;
        this.languages = languages;
        this.site = site;
    }

    /** Returns a page of matching dates. */
    @GET
    @Kept
    @Operation(
            operationId = "searchEvents",
            summary = "Search the calendar",
            description =
                    "Each item is one date of an event. What is not over yet, each event in its own zone, unless «from» or «to» is given;"
                            + " «over» says otherwise.")
    public Page<EventSummary> search(
            @BeanParam EventFilterParameters filter,
            @BeanParam EventPageParameters page,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        Page<EventSearch.Match> found = search.page(page.toQuery(filter));
        List<String> readable = languages.inOrder();
        return new Page<>(
                found.items().stream()
                        .flatMap(match -> rows
                                .unlessBroken(
                                        "event",
                                        match.date().event().id(),
                                        () -> match.date().summary(readable, site, match.distanceKm()))
                                .stream())
                        .toList(),
                found.total(),
                found.next(),
                found.facets(),
                found.suggestion(),
                found.understood());
    }

    /** The next dates of events like another one. */
    record SimilarEvents(List<EventSummary> items) {}

    /** Returns up to three similar events. */
    @GET
    @Kept
    @Path("/{id}/similar")
    @Operation(
            operationId = "listSimilarEvents",
            summary = "Up to three coming events like this one",
            description = "By slug or id. In the same town or with a theme in common, the most similar first: the town"
                    + " counts as much as two themes. One date of each series.")
    public SimilarEvents similar(
            @PathParam("id") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        PublicEvent event = calendar.find(slug).orElseThrow(() -> DomainException.notFound("event"));
        List<String> readable = languages.inOrder();
        return new SimilarEvents(calendar.similar(event.id(), clock.instant(), SIMILAR).stream()
                .map(date -> date.summary(readable, site, null))
                .toList());
    }

    /** Returns the count of each day. */
    @GET
    @Kept
    @Path("/days")
    @Operation(
            operationId = "countEventsPerDay",
            summary = "Count events per day",
            description =
                    "Every day between «from» and «to» (both needed, at most 62 days), those without any included."
                            + " What lasts several days counts on each; an evening that ends by 06:00 on the day it starts on only.")
    public EventDays days(@BeanParam EventFilterParameters parameters) {
        EventFilter filter = parameters.toFilter();
        List<Violation> violations = new ArrayList<>();
        if (filter.from() == null) violations.add(new Violation("?from", "Name the first day."));
        if (filter.to() == null) violations.add(new Violation("?to", "Name the last day."));
        if (violations.isEmpty() && filter.from().plusDays(MOST_DAYS).compareTo(filter.to()) <= 0)
            violations.add(new Violation("?to", "Count at most " + MOST_DAYS + " days at once."));
        if (!violations.isEmpty()) throw DomainException.invalid(violations);
        return EventDays.of(search.days(filter));
    }
}
