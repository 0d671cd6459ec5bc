package eu.soga.events.reading;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventResponse;
import eu.soga.events.EventResponse.EventRef;
import eu.soga.events.EventResponse.PreviousStart;
import eu.soga.events.EventResponse.Price;
import eu.soga.events.EventResponses;
import eu.soga.events.EventSummary;
import eu.soga.events.EventSummary.EventDisplay;
import eu.soga.events.OnlineAccess;
import eu.soga.events.PlaceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the representation of one event for visitors from rows; equal to that of {@link EventResponses} for them. */
@ApplicationScoped
class PublicResponses implements EventResponses.ForVisitors {
    private final PublicCalendar calendar;
    private final ReadRows rows;
    private final EventResponses responses;
    private final ReaderLanguages languages;
    private final Site site;

    PublicResponses(
            PublicCalendar calendar, ReadRows rows, EventResponses responses, ReaderLanguages languages, Site site) {
        this.calendar = calendar;
        this.rows = rows;
        this.responses = responses;
        this.languages = languages;
        this.site = site;
    }

    @Override
    public Optional<EventResponse> find(String slugOrId) {
        return calendar.find(slugOrId).map(this::of);
    }

    private EventResponse of(PublicEvent event) {
        List<String> readable = languages.inOrder();
        PublicEvent.Life life = event.life();
        PublicEvent.Texts texts = event.texts();
        String own = event.defaultLanguage();
        String address = "/events/" + event.slug();
        return new EventResponse(
                event.id(),
                event.slug(),
                site.publicUrl() + address,
                event.status(),
                life.version(),
                life.sequence(),
                own,
                texts.title(),
                texts.summary(),
                texts.description(),
                EventDisplay.full(texts.title(), texts.summary(), texts.description(), own, readable),
                EventResponses.completeness(texts.title(), texts.summary(), texts.description(), own),
                event.kind(),
                event.format(),
                event.schedule().toText(),
                event.when().startsAt(),
                event.schedule().endsAt().orElse(null),
                event.when().recurrence(),
                event.origin().splitFrom() == null
                        ? null
                        : reference("e.id = ?", event.origin().splitFrom()),
                event.isSeries() ? continuation(event.id()) : null,
                life.previousStart() == null
                        ? null
                        : new PreviousStart(life.previousStart().format(ScheduleText.MINUTE), life.previousZone()),
                PlaceText.of(event.place()),
                online(event.where().online()),
                event.themes(),
                event.subject().audiences(),
                event.subject().languages(),
                event.organisation().reference(),
                event.coOrganisations().stream()
                        .map(PublicEvent.Organiser::reference)
                        .toList(),
                event.parent() == null
                        ? null
                        : new EventRef(
                                event.parent().id(),
                                event.parent().slug(),
                                event.parent().texts().title()),
                calendar.partsOf(event).stream()
                        .map(part -> summary(part, readable))
                        .toList(),
                event.registration(),
                new Price(event.takePart().free(), event.takePart().price()),
                event.takePart().accessibility(),
                ImageResponse.of(event.media().imageId(), event.media().imageAlt()),
                event.media().licence(),
                event.media().replayUrl(),
                event.origin().externalId(),
                life.note(),
                life.submittedAt(),
                life.publishedAt(),
                life.cancelledAt(),
                life.updatedAt(),
                event.example(),
                event.origin().provenance(),
                responses.links(address, event.isSeries()),
                List.of(),
                null);
    }

    private EventSummary summary(PublicEvent event, List<String> readable) {
        return new EventSummary(
                event.id(),
                null,
                event.slug(),
                site.publicUrl() + "/events/" + event.slug(),
                event.defaultLanguage(),
                event.texts().title(),
                event.texts().summary(),
                EventDisplay.brief(event.texts().title(), event.texts().summary(), event.defaultLanguage(), readable),
                event.kind(),
                event.format(),
                event.status(),
                event.schedule().toText(),
                event.schedule().startsAt(),
                event.schedule().endsAt().orElse(null),
                PlaceText.of(event.place()),
                event.themes(),
                event.subject().languages(),
                event.organisation().reference(),
                ImageResponse.of(event.media().imageId(), event.media().imageAlt()),
                event.takePart().free(),
                AccessibilityFact.knownIn(event.takePart().accessibility()),
                event.example(),
                event.isSeries(),
                null,
                null);
    }

    /** Returns the latest continuation if it is public. */
    private @Nullable EventRef continuation(UUID event) {
        return reference(
                "e.id = (SELECT c.id FROM event c WHERE c.split_from_id = ? ORDER BY c.starts_at DESC LIMIT 1)", event);
    }

    private @Nullable EventRef reference(String where, UUID id) {
        return rows
                .list(
                        "event",
                        "SELECT e.id, e.slug, e.title FROM event e WHERE e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') AND "
                                + where,
                        row -> new EventRef(row.uuid("id"), row.text("slug"), row.languages("title")),
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable OnlineAccess online(@Nullable OnlineAccess online) {
        return online == null || online.releasedTo() == OnlineAccess.Release.EVERYONE
                ? online
                : new OnlineAccess(null, online.releasedTo());
    }
}
