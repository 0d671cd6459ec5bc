package eu.soga.events;

import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.events.EventJournal.Origin;
import eu.soga.events.EventJournal.Told;
import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.organisations.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates events of reference and demonstration data in any state, without moderators and without mails. */
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
     * An event in reference or demonstration data.
     *
     * @param slug identifies it; loading the same slug again changes nothing
     * @param at when it was written, submitted and decided
     * @param example true when it is fictional
     * @param provenance sources of the facts and what they disagree on
     * @param note reason of a cancellation or postponement, by language
     * @param reason reason of a refusal or request for changes
     * @param message message of the moderator with that reason, or of the organisation with its submission
     * @param revision an edit of a published event that waits for review
     */
    public record Listing(
            String slug,
            EventStatus status,
            Instant at,
            EventRequest content,
            boolean example,
            @Nullable Map<String, Object> provenance,
            @Nullable Map<String, String> note,
            @Nullable ModerationReason reason,
            @Nullable String message,
            @Nullable EventRequest revision) {
        /** Creates an event in a state that needs no explanation. */
        public static Listing of(String slug, EventStatus status, Instant at, EventRequest content) {
            return new Listing(slug, status, at, content, false, null, null, null, null, null);
        }

        /** Returns the same event as a fictional one. */
        public Listing asExample() {
            return new Listing(slug, status, at, content, true, provenance, note, reason, message, revision);
        }

        /** Returns the same event with these sources. */
        public Listing from(Map<String, Object> sources) {
            return new Listing(slug, status, at, content, example, sources, note, reason, message, revision);
        }

        /** Returns the same event with the reason of its cancellation or postponement. */
        public Listing noting(Map<String, String> why) {
            return new Listing(slug, status, at, content, example, provenance, why, reason, message, revision);
        }

        /** Returns the same event with this message. */
        public Listing saying(@Nullable ModerationReason why, String text) {
            return new Listing(slug, status, at, content, example, provenance, note, why, text, revision);
        }

        /** Returns the same event with an edit that waits for review. */
        public Listing revisedTo(EventRequest edit) {
            return new Listing(slug, status, at, content, example, provenance, note, reason, message, edit);
        }
    }

    /**
     * Returns the event with this slug unchanged, else creates it from the listing.
     *
     * @throws eu.soga.shared.errors.DomainException 400 with every violation of its content
     */
    @Transactional
    @ActivateRequestContext
    public Event load(Listing listing) {
        return Event.findBySlug(listing.slug()).orElseGet(() -> create(listing));
    }

    private Event create(Listing listing) {
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
        agreeAsItsSourcesSay(event, listing.at());
        say(event, listing);
        Told told = journal.did(
                event,
                listing.example() ? Origin.LOAD_EXAMPLE : Origin.LOAD,
                null,
                event.status(),
                listing.reason(),
                listing.message());
        if (event.status().isPublic()) told.changed(EventChangeType.PUBLISHED);
        if (event.status() == EventStatus.CANCELLED) told.changed(EventChangeType.CANCELLED);
        if (event.status() == EventStatus.POSTPONED) told.changed(EventChangeType.POSTPONED);
        return event;
    }

    /** The sources of the listing name who takes part: nobody is asked. */
    static void agreeAsItsSourcesSay(Event event, Instant at) {
        Event.getEntityManager()
                .createNativeQuery("""
                        INSERT INTO event_agreement
                            (id, created_at, event_id, organisation_id, parent_id, state, answered_at)
                        SELECT gen_random_uuid(), :at, named.event_id, named.organisation_id, named.parent_id, 'AGREED', :at
                        FROM (SELECT DISTINCT event_id, organisation_id, CAST(NULL AS uuid) AS parent_id
                              FROM event_co_organiser
                              UNION ALL
                              SELECT e.id, p.organisation_id, p.id FROM event e JOIN event p ON p.id = e.parent_id
                              WHERE p.organisation_id <> e.organisation_id) named
                        WHERE named.event_id = :event
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter("event", event.id)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static void advance(Event event, Listing listing) {
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

    private static void say(Event event, Listing listing) {
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
