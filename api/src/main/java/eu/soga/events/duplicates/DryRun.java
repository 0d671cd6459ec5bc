package eu.soga.events.duplicates;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventChecks;
import eu.soga.events.EventChecks.Verdict;
import eu.soga.events.EventCompleteness;
import eu.soga.events.EventContent;
import eu.soga.events.EventNames;
import eu.soga.events.EventRequest;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventSummary.EventDisplay;
import eu.soga.organisations.Organisation;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks an event request with the rules of a real submission, and reports violations, missing fields and possible
 * duplicates. Writes nothing.
 */
@ApplicationScoped
class DryRun {
    private final EventAccess access;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final Twins twins;
    private final ReaderLanguages languages;

    DryRun(EventAccess access, EventChecks checks, EventRevisions revisions, Twins twins, ReaderLanguages languages) {
        this.access = access;
        this.checks = checks;
        this.revisions = revisions;
        this.twins = twins;
        this.languages = languages;
    }

    /** @throws eu.soga.shared.errors.DomainException 404 when the caller may not write for the organisation */
    @Transactional
    EventValidationResponse validate(EventRequest request) {
        Organisation organisation =
                request.organisationId() == null ? null : access.requireWritable(request.organisationId());
        Event existing = existing(request);
        String path = existing == null ? null : "/api/v1/events/" + existing.id;
        Verdict verdict = checks.examine(request, existing);
        if (!verdict.broken().isEmpty())
            return new EventValidationResponse(false, verdict.broken(), List.of(), List.of(), path, null);
        EventContent content = verdict.event().preview(organisation);
        var candidate = new TwinCandidate(existing == null ? UUID.randomUUID() : existing.id, content, null);
        return new EventValidationResponse(
                true,
                List.of(),
                EventCompleteness.missing(content),
                twinsOf(candidate),
                path,
                EventDisplay.full(content, languages.inOrder()));
    }

    /**
     * Returns possible duplicates of the pending edit, or of the event when there is none. @throws
     * eu.soga.shared.errors.DomainException 403, 404
     */
    @Transactional
    TwinsResponse twins(UUID id) {
        Event event = access.insider(id);
        EventContent content =
                revisions.of(event).map(edit -> checks.preview(edit, event)).orElse(event);
        return new TwinsResponse(twinsOf(TwinCandidate.of(event, content)));
    }

    private List<Twin.Shown> twinsOf(TwinCandidate candidate) {
        return twins.shown(twins.of(List.of(candidate), TwinSight.of(access)).getOrDefault(candidate.key(), List.of()));
    }

    private static @Nullable Event existing(EventRequest request) {
        return request.organisationId() == null || request.externalId() == null
                ? null
                : EventNames.find(request.organisationId(), request.externalId())
                        .orElse(null);
    }
}
