package eu.soga.events;

import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event under its organisation's external id: the same call creates it, changes it, or finds it unchanged.
 */
@ApplicationScoped
class EventUpserts {
    private final EventAccess access;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final EventNames names;
    private final EventWriter writer;
    private final EventLifecycle life;
    private final EventResponses responses;

    EventUpserts(
            EventAccess access,
            EventChecks checks,
            EventRevisions revisions,
            EventNames names,
            EventWriter writer,
            EventLifecycle life,
            EventResponses responses) {
        this.access = access;
        this.checks = checks;
        this.revisions = revisions;
        this.names = names;
        this.writer = writer;
        this.life = life;
        this.responses = responses;
    }

    /**
     * The event to write and the conditions.
     *
     * @param ifMatch requires that it exists in this version; null for no condition
     * @param ifNoneMatch {@code *} requires that it does not exist; null for no condition
     * @param submit true to submit it in the same call
     */
    record Order(
            UUID organisationId,
            String externalId,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            boolean submit) {}

    /** The written event and whether it was created. */
    record Answer(EventResponse event, boolean created) {}

    /**
     * @throws DomainException 400, 404, 409, 410 when it was merged into another organisation's event, 412
     */
    @Transactional
    Answer put(Order order, EventRequest request) {
        Organisation organisation = access.requireWritable(order.organisationId());
        requireAgreement(order, request);
        names.lock(order.organisationId(), order.externalId());
        Optional<Event> known = EventNames.findForChange(order.organisationId(), order.externalId())
                .map(event -> standing(event, order));
        Event event = known.isPresent() ? replace(known.get(), order, request) : begin(organisation, order, request);
        Event.flush();
        return new Answer(responses.of(event), known.isEmpty());
    }

    /** Returns the event with this external id, or the one it was merged into. @throws DomainException 404 when the caller may not see it */
    Event requireVisible(UUID organisationId, String externalId) {
        return EventNames.find(organisationId, externalId)
                .map(found -> access.requireVisible(found.id.toString()))
                .orElseThrow(() -> DomainException.notFound("event"));
    }

    /** Accepts an event that was merged into another one of the same organisation: the other one is written. */
    private static Event standing(Event event, Order order) {
        if (!event.organisation.id.equals(order.organisationId()))
            EventNames.find(order.organisationId(), order.externalId()).ifPresent(Event::requireStanding);
        return event;
    }

    private Event begin(Organisation organisation, Order order, EventRequest request) {
        if (isSaid(order.ifMatch()))
            throw new DomainException(ProblemType.STALE_VERSION, "There is no event with this externalId any more.");
        Event event = writer.begin(organisation, request.knownAs(order.organisationId(), order.externalId()));
        if (order.submit()) life.submit(event, null);
        return event;
    }

    private Event replace(Event event, Order order, EventRequest request) {
        if (isSaid(order.ifNoneMatch()) && order.ifNoneMatch().strip().equals("*"))
            throw new DomainException(ProblemType.STALE_VERSION, "There is an event with this externalId already.")
                    .existing("/api/v1/events/" + event.id);
        Preconditions.check(order.ifMatch(), event.version);
        EventRequest text = request.knownAs(order.organisationId(), event.externalId);
        CheckedEvent checked = checks.check(text, event);
        boolean changed = !isWritten(event, text, checked);
        if (changed) {
            EventAct.EDIT.require(event, access.standing(event));
            write(event, checked);
        }
        if (order.submit() && waitsForItsAuthor(event, changed)) life.submit(event, null);
        return event;
    }

    /** Writes the content. When it equals the live version, a pending edit is discarded instead. */
    private void write(Event event, CheckedEvent text) {
        if (event.revisionStatus() != null && isSaved(event, text)) writer.discard(event);
        else writer.write(event, text);
    }

    /** True when the content equals the last one written: the pending edit, or the event when there is none. */
    private boolean isWritten(Event event, EventRequest text, CheckedEvent checked) {
        return revisions.of(event).map(text::equals).orElseGet(() -> isSaved(event, checked));
    }

    private static boolean isSaved(Event event, CheckedEvent text) {
        return EventRequest.of(text.preview(event)).equals(EventRequest.of(event));
    }

    /**
     * True when the event should be submitted now. After a moderator's question only new content is submitted, not
     * the same one again.
     */
    private boolean waitsForItsAuthor(Event event, boolean changed) {
        boolean begun = event.status() == EventStatus.DRAFT || event.revisionStatus() == RevisionStatus.DRAFT;
        return (changed || begun)
                && EventAct.SUBMIT.refusal(event, access.standing(event)).isEmpty();
    }

    private static void requireAgreement(Order order, EventRequest request) {
        List<Violation> broken = new ArrayList<>();
        if (request.organisationId() != null && !request.organisationId().equals(order.organisationId()))
            broken.add(new Violation("/organisationId", "Leave it out, or write the organisation of the address."));
        if (request.externalId() != null && !request.externalId().equals(order.externalId()))
            broken.add(new Violation("/externalId", "Leave it out, or write the externalId of the address."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
    }

    private static boolean isSaid(@Nullable String header) {
        return header != null && !header.isBlank();
    }
}
