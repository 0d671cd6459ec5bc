package eu.soga.events;

import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.organisations.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Lists events in any state, without moderators and without mails: those of reference and demonstration data. */
@ApplicationScoped
public class EventLoader {
    private static final String LOADER = "system";

    private final EventChecks checks;
    private final EventWriter writer;
    private final EventRevisions revisions;
    private final EventJournal journal;

    EventLoader(EventChecks checks, EventWriter writer, EventRevisions revisions, EventJournal journal) {
        this.checks = checks;
        this.writer = writer;
        this.revisions = revisions;
        this.journal = journal;
    }

    /**
     * The event of this slug as it stands, else the one made from the listing.
     *
     * @throws eu.soga.shared.errors.DomainException 400 with everything that is wrong with its content
     */
    @Transactional
    @ActivateRequestContext
    public Event load(EventListing listing) {
        return Event.findBySlug(listing.slug()).orElseGet(() -> create(listing));
    }

    private Event create(EventListing listing) {
        CheckedEvent content = checks.check(listing.content());
        Organisation organisation = Organisation.require(listing.content().organisationId());
        Event event = writer.create(listing.slug(), content, organisation, LOADER, listing.at());
        event.example = listing.example();
        event.provenance = listing.provenance();
        advance(event, listing);
        if (listing.revision() != null) {
            revisions.propose(event, listing.revision());
            event.submitRevision(listing.at());
        }
        Event.flush();
        say(event, listing);
        journal.record(
                event,
                listing.example() ? "load-example" : "load",
                null,
                event.status(),
                listing.reason(),
                listing.message());
        if (event.status().isPublic()) journal.change("event.published", event);
        if (event.status() == EventStatus.CANCELLED) journal.change("event.cancelled", event);
        if (event.status() == EventStatus.POSTPONED) journal.change("event.postponed", event);
        return event;
    }

    private static void advance(Event event, EventListing listing) {
        Instant at = listing.at();
        Map<String, String> note = Objects.requireNonNullElse(listing.note(), Map.of());
        switch (listing.status()) {
            case DRAFT -> {}
            case SUBMITTED -> event.submit(at);
            case CHANGES_REQUESTED -> {
                event.submit(at);
                event.requestChanges(at);
            }
            case REFUSED -> {
                event.submit(at);
                event.refuse(at);
            }
            case PUBLISHED -> event.publish(at);
            case CANCELLED -> {
                event.publish(at);
                event.cancel(note, at);
            }
            case POSTPONED -> {
                event.publish(at);
                event.postpone(note, at);
            }
            case WITHDRAWN -> event.withdraw(at);
        }
    }

    private static void say(Event event, EventListing listing) {
        if (listing.message() == null) return;
        boolean byModeration = event.status() == EventStatus.CHANGES_REQUESTED || event.status() == EventStatus.REFUSED;
        Kind kind =
                !byModeration ? Kind.SUBMISSION : event.status() == EventStatus.REFUSED ? Kind.REFUSAL : Kind.QUESTION;
        ThreadMessage message = new ThreadMessage(
                event.id,
                LOADER,
                byModeration ? "Modération" : event.organisation.name,
                byModeration ? Side.MODERATION : Side.PARTNER,
                kind,
                listing.message(),
                listing.at());
        message.reason = listing.reason();
        message.persist();
    }
}
