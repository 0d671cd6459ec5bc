package eu.soga.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.shared.geo.Coordinates;
import eu.soga.testing.Now;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Events in named states, each committed at once. */
public final class EventFixtures {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private EventFixtures() {}

    /** Complete, and not submitted. */
    public static Event draft(Organisation organisation) {
        return load(EventStatus.DRAFT, content(organisation.id));
    }

    /** Waiting for a moderator. */
    public static Event submitted(Organisation organisation) {
        return load(EventStatus.SUBMITTED, content(organisation.id));
    }

    /** Sent back by a moderator. */
    public static Event changesRequested(Organisation organisation) {
        return load(EventStatus.CHANGES_REQUESTED, content(organisation.id));
    }

    /** Refused by a moderator, not appealed yet. */
    public static Event refused(Organisation organisation) {
        return load(EventStatus.REFUSED, content(organisation.id));
    }

    /** In the calendar. */
    public static Event published(Organisation organisation) {
        return load(EventStatus.PUBLISHED, content(organisation.id));
    }

    /** In the calendar, with this content. */
    public static Event published(EventRequest content) {
        return load(EventStatus.PUBLISHED, content);
    }

    /** In the calendar as cancelled. */
    public static Event cancelled(Organisation organisation) {
        return load(EventStatus.CANCELLED, content(organisation.id));
    }

    /** In the calendar as postponed. */
    public static Event postponed(Organisation organisation) {
        return load(EventStatus.POSTPONED, content(organisation.id));
    }

    /** Taken back before publication. */
    public static Event withdrawn(Organisation organisation) {
        return load(EventStatus.WITHDRAWN, content(organisation.id));
    }

    /** Published, with an edit of the title that waits for a moderator. */
    public static Event revised(Organisation organisation) {
        EventRequest content = content(organisation.id);
        return load(listing(EventStatus.PUBLISHED, content)
                .revisedTo(
                        new EventContentBuilder(content).title("Titre corrigé").build()));
    }

    /** In this state, with this content. */
    public static Event load(EventStatus status, EventRequest content) {
        return load(listing(status, content));
    }

    /** As listed. */
    public static Event load(EventLoader.Listing listing) {
        return CDI.current().select(EventLoader.class).get().load(listing);
    }

    /** A complete hybrid workshop in Paris, on the afternoon of {@link #day()}. */
    public static EventRequest content(UUID organisationId) {
        return new EventRequest(
                "fr",
                Map.of("fr", "Atelier " + NUMBER.incrementAndGet()),
                Map.of("fr", "Trois heures pour cartographier ses données."),
                Map.of("fr", "Venez avec *vos* données."),
                EventKind.WORKSHOP,
                EventFormat.HYBRID,
                ScheduleText.of(day() + "T14:00", day() + "T17:00", "Europe/Paris"),
                new PlaceText(
                        "Musée social", "5 rue Las Cases", "75007", "Paris", "FR", new Coordinates(48.8583, 2.3215)),
                new OnlineAccess("https://example.org/live", OnlineAccess.Release.REGISTERED),
                List.of(Theme.DATA, Theme.SKILLS),
                List.of(Audience.EVERYONE),
                List.of("fr"),
                organisationId,
                List.of(),
                null,
                new RegistrationPolicy(RegistrationPolicy.Mode.EXTERNAL, "https://example.org/inscription", null),
                new EventRequest.PriceText(true, Map.of()),
                new AccessibilityFacts(
                        AccessibilityFacts.Known.YES,
                        AccessibilityFacts.Known.NO,
                        AccessibilityFacts.Known.UNKNOWN,
                        AccessibilityFacts.Known.UNKNOWN,
                        AccessibilityFacts.Known.UNKNOWN),
                null,
                null,
                null,
                null,
                null);
    }

    /** The first 25 January that is at least a month ahead: in winter time, and far enough to be to come. */
    public static LocalDate day() {
        LocalDate soonest = Now.today().plusMonths(1);
        LocalDate thisYear = soonest.withMonth(1).withDayOfMonth(25);
        return thisYear.isBefore(soonest) ? thisYear.plusYears(1) : thisYear;
    }

    /** As a client writes it: by the application's own mapper. */
    public static String json(Object body) {
        try {
            return CDI.current().select(ObjectMapper.class).get().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventLoader.Listing listing(EventStatus status, EventRequest content) {
        String slug = "evenement-" + NUMBER.incrementAndGet();
        EventLoader.Listing listing = EventLoader.Listing.of(
                slug, status, CDI.current().select(Clock.class).get().instant(), content);
        return switch (status) {
            case CANCELLED, POSTPONED -> listing.noting(Map.of("fr", "L’intervenante est souffrante."));
            case REFUSED -> listing.saying(ModerationReason.OFF_TOPIC, "Sans lien avec le numérique.");
            case CHANGES_REQUESTED -> listing.saying(ModerationReason.INCOMPLETE, "À quelle heure cela finit-il ?");
            default -> listing;
        };
    }
}
