package eu.soga.events;

import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.events.EventJournal.Origin;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Creates draft events and changes their content: at once before publication and for representatives of trusted
 * organisations, otherwise as a revision beside the published version.
 */
@ApplicationScoped
public class EventWriter {
    private final EventAccess access;
    private final EventChecks checks;
    private final EventNames names;
    private final EventRevisions revisions;
    private final PublicationPolicy policy;
    private final EventPublications publications;
    private final EventJournal journal;
    private final EventResponses responses;
    private final CurrentUser user;
    private final Clock clock;

    EventWriter(
            EventAccess access,
            EventChecks checks,
            EventNames names,
            EventRevisions revisions,
            PublicationPolicy policy,
            EventPublications publications,
            EventJournal journal,
            EventResponses responses,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.names = names;
        this.revisions = revisions;
        this.policy = policy;
        this.publications = publications;
        this.journal = journal;
        this.responses = responses;
        this.user = user;
        this.clock = clock;
    }

    /** Creates a draft of an organisation for which the caller may write. @throws DomainException 400, 404, 409 */
    @Transactional
    EventResponse create(EventRequest request) {
        Organisation organisation =
                request.organisationId() == null ? null : access.requireWritable(request.organisationId());
        Event event = begin(organisation, request);
        Event.flush();
        return responses.of(event);
    }

    /** Creates a draft. Expects that the caller may write for this organisation. */
    public Event begin(@Nullable Organisation organisation, EventRequest request) {
        return begin(organisation, request, null);
    }

    /** Creates a draft with its provenance in one INSERT, because updating the indexes of an event is expensive. */
    public Event begin(
            @Nullable Organisation organisation, EventRequest request, @Nullable Map<String, Object> provenance) {
        CheckedEvent checked = checks.check(request);
        Instant now = clock.instant();
        Event event = new Event(organisation, names.freeSlug(checked.ownTitle()), user.requireSubject(), now);
        event.provenance = provenance;
        keep(event, checked, now);
        journal.did(event, Origin.CREATE, null, event.status(), null, null);
        return event;
    }

    /** Creates a draft without an audit entry; the caller records a further act. */
    public Event create(CheckedEvent content, Organisation organisation, String author, Instant now) {
        return create(names.freeSlug(content.ownTitle()), content, organisation, author, now);
    }

    /** Creates a draft with this slug, which must be free. */
    Event create(String slug, CheckedEvent content, Organisation organisation, String author, Instant now) {
        return keep(new Event(organisation, slug, author, now), content, now);
    }

    private static Event keep(Event event, CheckedEvent content, Instant now) {
        content.applyTo(event);
        event.persist();
        Occurrence.replaceFor(event, null, now);
        return event;
    }

    /**
     * Replaces the content; when a rule refuses it, the stored content is unchanged.
     *
     * @throws DomainException 400, 403, 404, 409, 412, 428
     */
    @Transactional
    public EventResponse replace(UUID id, @Nullable String ifMatch, EventRequest request) {
        Event event = access.openVersion(id, EventAct.EDIT, ifMatch);
        write(event, checks.check(request, event));
        Event.flush();
        return responses.of(event);
    }

    /** Replaces part of what was written last, which is the revision of a live event if it has one. */
    @Transactional
    EventResponse patch(UUID id, @Nullable String ifMatch, UnaryOperator<EventRequest> patch) {
        Event event = access.openVersion(id, EventAct.EDIT, ifMatch);
        EventRequest written = revisions.of(event).orElseGet(() -> EventRequest.of(event));
        write(event, checks.check(patch.apply(written), event));
        Event.flush();
        return responses.of(event);
    }

    /** Deletes a draft; its audit entries stay. @throws DomainException 403, 404, 409, 412 */
    @Transactional
    void removeDraft(UUID id, @Nullable String ifMatch) {
        Event event = access.open(id, EventAct.DELETE, ifMatch);
        if (Event.count("parent.id = ?1", id) > 0) throw EventAct.Refusal.HAS_PARTS.problem(EventAct.DELETE);
        journal.did(event, EventAct.DELETE, event.status(), null, null, null);
        event.delete();
        Event.flush();
    }

    /** Writes the content, or stores it as a revision of a live event. Expects that the caller may edit the event. */
    void write(Event event, CheckedEvent text) {
        if (!event.isLive()) rewrite(event, text, clock.instant());
        else if (policy.publishesAtOnce(event.organisation)) publications.correct(event, text, EventAct.EDIT, null);
        else revisions.propose(event, text.request());
    }

    private void rewrite(Event event, CheckedEvent text, Instant now) {
        Schedule before = event.schedule();
        RecurrenceText again = event.recurrenceText();
        names.follow(event, text.ownTitle());
        text.applyTo(event);
        event.updatedAt = now;
        if (!Objects.equals(before, event.schedule()) || !Objects.equals(again, event.recurrenceText()))
            Occurrence.replaceFor(event, before, now);
    }

    /** Discards the pending edit. @throws DomainException 403, 404, 409, 412 */
    @Transactional
    EventResponse discardRevision(UUID id, @Nullable String ifMatch) {
        Event event = access.open(id, EventAct.DISCARD_REVISION, ifMatch);
        discard(event);
        Event.flush();
        return responses.of(event);
    }

    /** Discards the pending edit, which must exist. */
    void discard(Event event) {
        RevisionStatus from = event.revisionStatus();
        event.discardRevision();
        journal.did(event, EventAct.DISCARD_REVISION, from, null, null, null);
    }
}
