package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleRules;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a written event at once. What is merely missing is {@link EventCompleteness}' matter. */
@ApplicationScoped
public class EventChecks {
    private final Validator validator;
    private final EventPlaces places;
    private final ReferenceRules references;
    private final Clock clock;

    EventChecks(Validator validator, EventPlaces places, ReferenceRules references, Clock clock) {
        this.validator = validator;
        this.places = places;
        this.references = references;
        this.clock = clock;
    }

    /**
     * What is found in a request.
     *
     * @param event what can be kept; null when something is broken
     */
    public record Verdict(List<Violation> broken, @Nullable CheckedEvent event) {
        private CheckedEvent require() {
            if (event == null) throw DomainException.invalid(broken);
            return event;
        }
    }

    /** The request, fit to be kept as a new event. @throws DomainException 400 with every violation, 409 on a known externalId */
    public CheckedEvent check(EventRequest request) {
        CheckedEvent checked = examine(request, null).require();
        requireFreeExternalId(request);
        return checked;
    }

    /** The request, fit to replace what is written about this event. @throws DomainException as {@link #check(EventRequest)} */
    public CheckedEvent check(EventRequest request, Event event) {
        CheckedEvent checked = examine(request, event).require();
        if (!Objects.equals(request.externalId(), event.externalId)) requireFreeExternalId(request);
        return checked;
    }

    /** Everything that is wrong with the request, as a new event or as another text of {@code self}. Writes nothing. */
    public Verdict examine(EventRequest request, @Nullable Event self) {
        List<Violation> broken = new ArrayList<>(validator.validate(request).stream()
                .map(violation -> Violation.of(violation, 0))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList());
        broken.addAll(ContentRules.broken(request));
        Place place = places.placed(request.place());
        broken.addAll(ScheduleRules.broken("/schedule", request.schedule(), () -> places.zoneOf(place)));
        if (self != null && !self.organisation.id.equals(request.organisationId()))
            broken.add(new Violation("/organisationId", "An event stays with its organisation."));
        List<Organisation> others = references.coOrganisations(request, broken);
        references.image(request, broken);
        Event parent = references.parent(request, self == null ? null : self.id, broken);
        Schedule schedule = parse(request.schedule());
        if (schedule != null || request.schedule() == null) {
            List<Violation> series =
                    RecurrenceRules.broken("/recurrence", request.recurrence(), schedule, clock.instant());
            broken.addAll(series);
            if (series.isEmpty())
                broken.addAll(RegistrationRules.broken(request.registration(), schedule, request.recurrence()));
        }
        return broken.isEmpty()
                ? new Verdict(broken, checked(request, schedule, place, parent, others))
                : new Verdict(broken, null);
    }

    /** As the event would read with an edit that was checked when it was kept; asks the database nothing. */
    public EventContent preview(EventRequest kept, Event event) {
        Place place = places.placed(kept.place());
        return checked(kept, parse(kept.schedule()), place, event.parent, event.coOrganisations)
                .preview(event);
    }

    private static CheckedEvent checked(
            EventRequest request,
            @Nullable Schedule schedule,
            @Nullable Place place,
            @Nullable Event parent,
            List<Organisation> others) {
        RecurrenceText recurrence = request.recurrence() == null || schedule == null
                ? null
                : Recurrence.of(request.recurrence(), schedule).toText();
        return new CheckedEvent(request, schedule, recurrence, place, parent, others);
    }

    /** The schedule that was written for an event at this place. @throws DomainException 400 with every refusal */
    public Schedule schedule(ScheduleText text, @Nullable Place place) {
        List<Violation> broken = ScheduleRules.broken("/schedule", text, () -> places.zoneOf(place));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return Schedule.parse(text);
    }

    /** @throws DomainException 400 when no series begins on this schedule with this recurrence */
    public void requireRecurrence(@Nullable RecurrenceText recurrence, Schedule first) {
        List<Violation> broken = RecurrenceRules.broken("/recurrence", recurrence, first, clock.instant());
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
    }

    /** @throws DomainException 400 when registration to the event would close after this schedule of it */
    void requireClosingBefore(Schedule next, EventContent event) {
        List<Violation> broken = RegistrationRules.broken(event.registration, next, event.recurrenceText());
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
    }

    /** Null when there is none, or none that could be kept. */
    private static @Nullable Schedule parse(@Nullable ScheduleText text) {
        return text == null || !Schedule.refusals(text).isEmpty() ? null : Schedule.parse(text);
    }

    /** Two requests at once with one externalId follow each other, so that the second finds the event of the first. */
    private static void requireFreeExternalId(EventRequest request) {
        if (request.externalId() == null) return;
        ExternalIds.lock(request.organisationId(), request.externalId());
        ExternalIds.find(request.organisationId(), request.externalId()).ifPresent(event -> {
            throw new DomainException(
                            ProblemType.DUPLICATE, "This organisation already has an event with this externalId.")
                    .existing("/api/v1/events/" + event.id);
        });
    }
}
