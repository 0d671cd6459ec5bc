package eu.soga.events;

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

/** Writes an event under its organisation's own number: the same call begins it, changes it, or finds it as it is. */
@ApplicationScoped
class EventUpserts {
    private final EventCaller caller;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final EventDrafts drafts;
    private final EventEdits edits;
    private final EventSubmissions submissions;
    private final EventResponses responses;

    EventUpserts(
            EventCaller caller,
            EventChecks checks,
            EventRevisions revisions,
            EventDrafts drafts,
            EventEdits edits,
            EventSubmissions submissions,
            EventResponses responses) {
        this.caller = caller;
        this.checks = checks;
        this.revisions = revisions;
        this.drafts = drafts;
        this.edits = edits;
        this.submissions = submissions;
        this.responses = responses;
    }

    /**
     * Which event, and on what condition.
     *
     * @param ifMatch when it must be known, and in this version
     * @param ifNoneMatch {@code *} when it must not be known yet
     * @param submit whether to submit it in the same act
     */
    record Order(
            UUID organisationId,
            String externalId,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            boolean submit) {}

    /** What became of it. */
    record Answer(EventResponse event, boolean created) {}

    /** @throws DomainException 400, 404, 409, 410 when it is part of another organisation's entry now, 412 */
    @Transactional
    Answer put(Order order, EventRequest request) {
        Organisation organisation = caller.requireWritable(order.organisationId());
        requireAgreement(order, request);
        ExternalIds.lock(order.organisationId(), order.externalId());
        Optional<Event> known = ExternalIds.findForChange(order.organisationId(), order.externalId())
                .map(event -> standing(event, order));
        Event event = known.isPresent() ? replace(known.get(), order, request) : begin(organisation, order, request);
        Event.flush();
        return new Answer(responses.of(event), known.isEmpty());
    }

    /** What was merged into another entry of the same organisation is written there. */
    private static Event standing(Event event, Order order) {
        if (!event.organisation.id.equals(order.organisationId()))
            ExternalIds.find(order.organisationId(), order.externalId()).ifPresent(Event::requireStanding);
        return event;
    }

    private Event begin(Organisation organisation, Order order, EventRequest request) {
        if (isSaid(order.ifMatch()))
            throw new DomainException(ProblemType.STALE_VERSION, "There is no event with this externalId any more.");
        Event event = drafts.begin(organisation, request.knownAs(order.organisationId(), order.externalId()));
        if (order.submit()) submissions.submit(event, null);
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
            EventActions.require(event, EventAct.EDIT, caller.standing(event));
            write(event, checked);
        }
        if (order.submit() && waitsForItsAuthor(event, changed)) submissions.submit(event, null);
        return event;
    }

    /** What is live already needs no edit beside it, and takes back the one there is. */
    private void write(Event event, CheckedEvent text) {
        if (event.revisionStatus() != null && isSaved(event, text)) edits.discard(event);
        else edits.write(event, text);
    }

    /** True when the text is what was written last: in the edit that waits, if there is one. */
    private boolean isWritten(Event event, EventRequest text, CheckedEvent checked) {
        return revisions.of(event).map(text::equals).orElseGet(() -> isSaved(event, checked));
    }

    private static boolean isSaved(Event event, CheckedEvent text) {
        return EventRequest.of(text.preview(event)).equals(EventRequest.of(event));
    }

    /** A question of the moderators is answered by another text, not by the same one sent again. */
    private boolean waitsForItsAuthor(Event event, boolean changed) {
        boolean begun = event.status() == EventStatus.DRAFT || event.revisionStatus() == RevisionStatus.DRAFT;
        return (changed || begun)
                && EventActions.refusal(event, EventAct.SUBMIT, caller.standing(event))
                        .isEmpty();
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
