package eu.soga.imports;

import eu.soga.events.Event;
import eu.soga.events.EventDates;
import eu.soga.events.EventStatus;
import eu.soga.events.EventSubmissions;
import eu.soga.events.StatusNote;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Calls off what a source calls off: public events are cancelled with a note, others are taken back. */
@ApplicationScoped
class Cancellations {
    private static final Set<EventStatus> OPEN = EnumSet.of(
            EventStatus.DRAFT,
            EventStatus.SUBMITTED,
            EventStatus.CHANGES_REQUESTED,
            EventStatus.PUBLISHED,
            EventStatus.POSTPONED);
    private static final Map<String, String> CANCELLED =
            Map.of("fr", "Annulé dans l’agenda de l’organisateur.", "en", "Cancelled in the organiser’s own calendar.");
    private static final Map<String, String> GONE =
            Map.of("fr", "Retiré de l’agenda de l’organisateur.", "en", "Taken out of the organiser’s own calendar.");

    private final EventDates dates;
    private final EventSubmissions submissions;

    Cancellations(EventDates dates, EventSubmissions submissions) {
        this.dates = dates;
        this.submissions = submissions;
    }

    /** True for what can still be called off. */
    static boolean isOpen(Event event) {
        return OPEN.contains(event.status());
    }

    /** @throws eu.soga.shared.errors.DomainException when the caller may not */
    Outcome callOff(Event event, Verdict verdict) {
        if (!isOpen(event)) return Outcome.NOTHING_TO_DO;
        if (event.isLive()) dates.cancel(event.id, null, new StatusNote(note(event, verdict)));
        else submissions.withdraw(event.id, null);
        return Outcome.CANCELLED;
    }

    /** Why, in the event's own language at least. */
    static Map<String, String> note(Event event, Verdict verdict) {
        Map<String, String> note = new LinkedHashMap<>(verdict == Verdict.GONE ? GONE : CANCELLED);
        note.putIfAbsent(event.defaultLanguage, note.get("en"));
        return note;
    }
}
