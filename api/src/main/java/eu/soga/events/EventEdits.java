package eu.soga.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is written: at once before publication and for trusted organisations, else beside the live version. */
@ApplicationScoped
public class EventEdits {
    private final EventAccess access;
    private final EventChecks checks;
    private final EventWriter writer;
    private final EventRevisions revisions;
    private final EventPublications publications;
    private final EventJournal journal;
    private final EventResponses responses;
    private final Clock clock;

    EventEdits(
            EventAccess access,
            EventChecks checks,
            EventWriter writer,
            EventRevisions revisions,
            EventPublications publications,
            EventJournal journal,
            EventResponses responses,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.writer = writer;
        this.revisions = revisions;
        this.publications = publications;
        this.journal = journal;
        this.responses = responses;
        this.clock = clock;
    }

    /** Replaces the text; a refusal leaves what is saved as it was. */
    @Transactional
    public EventResponse replace(UUID id, @Nullable String ifMatch, EventRequest request) {
        Event event = access.openVersion(id, EventAct.EDIT, ifMatch);
        write(event, checks.check(request, event));
        Event.flush();
        return responses.of(event);
    }

    /** Gives the event this text, or lets it wait beside the live one; the caller may edit it. */
    void write(Event event, CheckedEvent text) {
        if (!event.isLive()) writer.rewrite(event, text, clock.instant());
        else if (event.organisation.isTrusted()) publications.correct(event, text, EventAct.EDIT, null);
        else revisions.propose(event, text.request());
    }

    /** Throws away the edit that waits beside the live version. */
    @Transactional
    EventResponse discardRevision(UUID id, @Nullable String ifMatch) {
        Event event = access.open(id, EventAct.DISCARD_REVISION, ifMatch);
        discard(event);
        Event.flush();
        return responses.of(event);
    }

    /** As above, of an event that has one. */
    void discard(Event event) {
        RevisionStatus from = event.revisionStatus();
        event.discardRevision();
        journal.record(event, EventAct.DISCARD_REVISION.word(), from, null, null, null);
    }
}
