package eu.soga.events;

import eu.soga.organisations.Organisation;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Begins events. */
@ApplicationScoped
public class EventDrafts {
    private final EventCaller caller;
    private final EventChecks checks;
    private final EventWriter writer;
    private final EventJournal journal;
    private final EventResponses responses;
    private final CurrentUser user;
    private final Clock clock;

    EventDrafts(
            EventCaller caller,
            EventChecks checks,
            EventWriter writer,
            EventJournal journal,
            EventResponses responses,
            CurrentUser user,
            Clock clock) {
        this.caller = caller;
        this.checks = checks;
        this.writer = writer;
        this.journal = journal;
        this.responses = responses;
        this.user = user;
        this.clock = clock;
    }

    /** A draft of an organisation the caller may write for. */
    @Transactional
    EventResponse create(EventRequest request) {
        Organisation organisation =
                request.organisationId() == null ? null : caller.requireWritable(request.organisationId());
        Event event = begin(organisation, request);
        Event.flush();
        return responses.of(event);
    }

    /** A draft of this organisation, which the caller may write for. */
    public Event begin(@Nullable Organisation organisation, EventRequest request) {
        return begin(organisation, request, null);
    }

    /** As above, with where its facts come from; in one INSERT, because an event's indexes are what it costs. */
    public Event begin(
            @Nullable Organisation organisation, EventRequest request, @Nullable Map<String, Object> provenance) {
        CheckedEvent checked = checks.check(request);
        Event event = writer.create(checked, organisation, user.requireSubject(), provenance, clock.instant());
        journal.record(event, "create", null, event.status(), null, null);
        return event;
    }
}
