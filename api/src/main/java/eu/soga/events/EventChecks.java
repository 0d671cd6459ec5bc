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
import java.util.Optional;
import java.util.UUID;
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

    /** The request, fit to be kept as a new event. @throws DomainException 400 with every violation, 409 on a known externalId */
    public CheckedEvent check(EventRequest request) {
        return check(request, null, null);
    }

    /** The request, fit to replace what is written about this event. @throws DomainException as {@link #check(EventRequest)} */
    public CheckedEvent check(EventRequest request, Event event) {
        return check(request, event.id, event.organisation.id);
    }

    private CheckedEvent check(EventRequest request, @Nullable UUID self, @Nullable UUID organisationId) {
        List<Violation> broken = new ArrayList<>(validator.validate(request).stream()
                .map(violation -> Violation.of(violation, 0))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList());
        broken.addAll(ContentRules.broken(request));
        Place place = places.placed(request.place());
        broken.addAll(ScheduleRules.broken("/schedule", request.schedule(), () -> places.zoneOf(place)));
        if (organisationId != null && !organisationId.equals(request.organisationId()))
            broken.add(new Violation("/organisationId", "An event stays with its organisation."));
        List<Organisation> others = references.coOrganisations(request, broken);
        references.image(request, broken);
        Event parent = references.parent(request, self, broken);
        Schedule schedule = parse(request.schedule());
        if (schedule != null || request.schedule() == null)
            broken.addAll(RecurrenceRules.broken("/recurrence", request.recurrence(), schedule, clock.instant()));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        requireFreeExternalId(request, self);
        RecurrenceText recurrence = request.recurrence() == null
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

    /** Null when there is none, or none that could be kept. */
    private static @Nullable Schedule parse(@Nullable ScheduleText text) {
        return text == null || !Schedule.refusals(text).isEmpty() ? null : Schedule.parse(text);
    }

    private static void requireFreeExternalId(EventRequest request, @Nullable UUID self) {
        if (request.externalId() == null) return;
        Optional<Event> same = Event.find(
                        "organisation.id = ?1 and externalId = ?2", request.organisationId(), request.externalId())
                .firstResultOptional();
        same.filter(event -> !event.id.equals(self)).ifPresent(event -> {
            throw new DomainException(
                            ProblemType.DUPLICATE, "This organisation already has an event with this externalId.")
                    .existing("/api/v1/events/" + event.id);
        });
    }
}
