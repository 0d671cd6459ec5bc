package eu.soga.events.moderation;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAccess.Standing;
import eu.soga.events.EventChecks;
import eu.soga.events.EventContent;
import eu.soga.events.EventConversation.EventHistory;
import eu.soga.events.EventConversation.EventThread;
import eu.soga.events.EventRequest;
import eu.soga.events.EventResponse;
import eu.soga.events.EventResponses;
import eu.soga.events.EventRevisions;
import eu.soga.events.ModerationTakes;
import eu.soga.events.ModerationTakes.Take;
import eu.soga.events.duplicates.Twins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows a moderator an event as it would be published, with its differences from the published version. */
@ApplicationScoped
class EventReviews {
    private final EventAccess caller;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final EventResponses responses;
    private final ModerationFacts facts;
    private final ModerationTakes takes;
    private final Twins twins;

    EventReviews(
            EventAccess caller,
            EventChecks checks,
            EventRevisions revisions,
            EventResponses responses,
            ModerationFacts facts,
            ModerationTakes takes,
            Twins twins) {
        this.caller = caller;
        this.checks = checks;
        this.revisions = revisions;
        this.responses = responses;
        this.facts = facts;
        this.takes = takes;
        this.twins = twins;
    }

    /** Returns the review of this event. @throws eu.soga.shared.errors.DomainException 404 */
    @Transactional
    EventReview of(UUID id) {
        return of(Event.require(id));
    }

    EventReview of(Event event) {
        Standing standing = caller.standing(event);
        Optional<EventContent> edit =
                revisions.of(event).map(request -> checks.check(request, event).preview(event));
        EventContent content = edit.orElse(event);
        ModerationFacts.Known known = facts.about(Map.of(event, content)).get(event.id);
        Optional<Take> take = takes.of(event.id);
        EventResponse shown = responses.of(event, content, standing);
        return new EventReview(
                event.version,
                shown,
                !event.status().isPublic() ? null : edit.isEmpty() ? shown : responses.of(event, event, standing),
                edit.map(proposed -> diff(event, proposed)).orElse(List.of()),
                take.map(Take::moderatorName).orElse(null),
                take.map(Take::until).orElse(null),
                twins.shown(known.twins()),
                known.risks(),
                known.organiser(),
                EventThread.about(event.id).items(),
                EventHistory.of(event.id).items(),
                shown.actions());
    }

    private List<EventRevisions.Change> diff(Event live, EventContent proposed) {
        return EventRevisions.diff(revisions.json(EventRequest.of(live)), revisions.json(EventRequest.of(proposed)));
    }
}
