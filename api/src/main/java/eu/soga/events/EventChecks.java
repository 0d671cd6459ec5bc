package eu.soga.events;

import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleRules;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
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

    EventChecks(Validator validator, EventPlaces places, ReferenceRules references) {
        this.validator = validator;
        this.places = places;
        this.references = references;
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
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        requireFreeExternalId(request, self);
        Schedule schedule = request.schedule() == null ? null : Schedule.parse(request.schedule());
        return new CheckedEvent(request, schedule, place, parent, others);
    }

    /** The schedule that was written for an event at this place. @throws DomainException 400 with every refusal */
    Schedule schedule(ScheduleText text, @Nullable Place place) {
        List<Violation> broken = ScheduleRules.broken("/schedule", text, () -> places.zoneOf(place));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return Schedule.parse(text);
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
