package eu.soga.events;

import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls published events off, puts them off and gives them their new date. Nobody waits for a moderator with such news. */
@ApplicationScoped
public class EventDates {
    private final EventAccess access;
    private final EventChecks checks;
    private final ModerationTakes takes;
    private final EventJournal journal;
    private final EventResponses responses;
    private final Clock clock;

    EventDates(
            EventAccess access,
            EventChecks checks,
            ModerationTakes takes,
            EventJournal journal,
            EventResponses responses,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.takes = takes;
        this.journal = journal;
        this.responses = responses;
        this.clock = clock;
    }

    /** It will not take place; the reader is told why. */
    @Transactional
    public EventResponse cancel(UUID id, @Nullable String ifMatch, StatusNote note) {
        Event event = access.open(id, EventAct.CANCEL, ifMatch);
        Map<String, String> why = note.in(event.defaultLanguage);
        EventStatus from = event.status();
        event.cancel(why, clock.instant());
        takes.release(id);
        journal.record(event, EventAct.CANCEL.word(), from, event.status(), null, why.get(event.defaultLanguage));
        journal.change("event.cancelled", event);
        journal.announce(new EventCancelled(EventFacts.of(event), why));
        return responses.of(event);
    }

    /** It will take place later, at a date not known yet. */
    @Transactional
    EventResponse postpone(UUID id, @Nullable String ifMatch, StatusNote note) {
        Event event = access.open(id, EventAct.POSTPONE, ifMatch);
        Map<String, String> why = note.in(event.defaultLanguage);
        EventStatus from = event.status();
        event.postpone(why, clock.instant());
        journal.record(event, EventAct.POSTPONE.word(), from, event.status(), null, why.get(event.defaultLanguage));
        journal.change("event.postponed", event);
        journal.announce(new EventPostponed(EventFacts.of(event), why));
        return responses.of(event);
    }

    /** A postponed event gets its new date. */
    @Transactional
    EventResponse reschedule(UUID id, @Nullable String ifMatch, ScheduleText text) {
        Event event = access.open(id, EventAct.RESCHEDULE, ifMatch);
        Schedule before = event.schedule();
        Schedule next = checks.schedule(text, event.place);
        checks.requireRecurrence(event.recurrenceText(), next);
        checks.requireClosingBefore(next, event);
        EventStatus from = event.status();
        event.reschedule(next, clock.instant());
        Occurrence.replaceFor(event, before, clock.instant());
        journal.record(event, EventAct.RESCHEDULE.word(), from, event.status(), null, null);
        journal.change("event.changed", event);
        journal.announce(new EventChanged(EventFacts.of(event), true));
        return responses.of(event);
    }
}
