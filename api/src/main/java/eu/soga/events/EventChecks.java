package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleRules;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.pictures.Image;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks an event request completely and reports all violations at once: fields, times, and that everything it refers
 * to exists, is visible to its author and forms no cycle. Missing fields are the business of {@link EventCompleteness}.
 */
@ApplicationScoped
public class EventChecks {
    private final Validator validator;
    private final EventPlaces places;
    private final EventAccess access;
    private final EventNames names;
    private final Instance<EventGuard> guards;
    private final Clock clock;

    EventChecks(
            Validator validator,
            EventPlaces places,
            EventAccess access,
            EventNames names,
            @Any Instance<EventGuard> guards,
            Clock clock) {
        this.validator = validator;
        this.places = places;
        this.access = access;
        this.names = names;
        this.guards = guards;
        this.clock = clock;
    }

    /**
     * The result of checking a request.
     *
     * @param event the checked content; null when {@code broken} is not empty
     */
    public record Verdict(List<Violation> broken, @Nullable CheckedEvent event) {
        private CheckedEvent require() {
            if (event == null) throw DomainException.invalid(broken);
            return event;
        }
    }

    /**
     * Checks a request for a new event.
     *
     * @throws DomainException 400 with every violation, 409 for a known externalId
     */
    public CheckedEvent check(EventRequest request) {
        CheckedEvent checked = examine(request, null).require();
        requireFreeExternalId(request);
        return checked;
    }

    /**
     * Checks a request that replaces the content of this event.
     *
     * @throws DomainException as {@link #check(EventRequest)}
     */
    public CheckedEvent check(EventRequest request, Event event) {
        CheckedEvent checked = examine(request, event).require();
        if (!Objects.equals(request.externalId(), event.externalId)) requireFreeExternalId(request);
        return checked;
    }

    /** Returns every violation of a request, as a new event or as new content of {@code self}. Writes nothing. */
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
        List<Organisation> others = coOrganisations(request, broken);
        image(request, broken);
        if (self != null) guards.forEach(guard -> broken.addAll(guard.broken(self, request)));
        Event parent = parent(request, self == null ? null : self.id, broken);
        Schedule schedule = parse(request.schedule());
        if (schedule != null || request.schedule() == null) {
            List<Violation> series =
                    RecurrenceRules.broken("/recurrence", request.recurrence(), schedule, clock.instant());
            broken.addAll(series);
            if (series.isEmpty())
                broken.addAll(ContentRules.registration(request.registration(), schedule, request.recurrence()));
        }
        return broken.isEmpty()
                ? new Verdict(broken, checked(request, schedule, place, parent, others))
                : new Verdict(broken, null);
    }

    /** Returns the event with an edit that was checked when it was stored; needs no database query. */
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

    /** Parses and checks a schedule for an event at this place. @throws DomainException 400 with every violation */
    public Schedule schedule(ScheduleText text, @Nullable Place place) {
        List<Violation> broken = ScheduleRules.broken("/schedule", text, () -> places.zoneOf(place));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return Schedule.parse(text);
    }

    /**
     * @throws DomainException 400 when the recurrence does not fit this first schedule
     */
    public void requireRecurrence(@Nullable RecurrenceText recurrence, Schedule first) {
        List<Violation> broken = RecurrenceRules.broken("/recurrence", recurrence, first, clock.instant());
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
    }

    /**
     * @throws DomainException 400 when registration would close after the event in its new schedule is over
     */
    void requireClosingBefore(Schedule next, EventContent event) {
        List<Violation> broken = ContentRules.registration(event.registration, next, event.recurrenceText());
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
    }

    /** Parses a schedule; null when there is none or it is invalid. */
    private static @Nullable Schedule parse(@Nullable ScheduleText text) {
        return text == null || !Schedule.refusals(text).isEmpty() ? null : Schedule.parse(text);
    }

    /**
     * Requires an externalId that no other event has. Two requests at once with the same one follow each other, so
     * that the second finds the event of the first.
     */
    private void requireFreeExternalId(EventRequest request) {
        if (request.externalId() == null) return;
        names.lock(request.organisationId(), request.externalId());
        EventNames.find(request.organisationId(), request.externalId()).ifPresent(event -> {
            throw new DomainException(
                            ProblemType.DUPLICATE, "This organisation already has an event with this externalId.")
                    .existing("/api/v1/events/" + event.id);
        });
    }

    /** Returns the co-organisers in the order of the request; adds each problem to {@code broken}. */
    private static List<Organisation> coOrganisations(EventRequest request, List<Violation> broken) {
        List<UUID> ids = request.coOrganisationIds() == null ? List.of() : request.coOrganisationIds();
        if (ids.isEmpty()) return List.of();
        Map<UUID, Organisation> known = Organisation.<Organisation>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(o -> o.id, Function.identity()));
        List<Organisation> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String pointer = "/coOrganisationIds/" + i;
            if (!known.containsKey(ids.get(i))) broken.add(new Violation(pointer, "There is no such organisation."));
            else if (ids.get(i).equals(request.organisationId()))
                broken.add(new Violation(pointer, "The organiser is not its own co-organiser."));
            else if (!seen.add(ids.get(i)))
                broken.add(new Violation(pointer, "This organisation is in the list already."));
            else found.add(known.get(ids.get(i)));
        }
        return found;
    }

    /** Checks that the picture was uploaded for the organisation. */
    private static void image(EventRequest request, List<Violation> broken) {
        if (request.image() == null || request.image().id() == null) return;
        Optional<Image> image = Image.findByIdOptional(request.image().id());
        if (image.filter(i -> i.organisationId.equals(request.organisationId())).isEmpty())
            broken.add(new Violation(
                    "/image/id", "There is no such image of this organisation; upload it first with POST /images."));
    }

    /** Returns the event this one becomes part of, if that is allowed; {@code self} is null for a new event. */
    private @Nullable Event parent(EventRequest request, @Nullable UUID self, List<Violation> broken) {
        if (request.partOf() == null) return null;
        Optional<Event> parent = Event.<Event>findByIdOptional(request.partOf()).map(Event::standing);
        Optional<String> problem = parent.filter(access::isVisible).isEmpty()
                ? Optional.of("There is no such event, or you may not see it.")
                : problem(parent.get(), request.organisationId(), self);
        problem.ifPresent(message -> broken.add(new Violation("/partOf", message)));
        return problem.isPresent() ? null : parent.get();
    }

    private static Optional<String> problem(Event parent, UUID organisationId, @Nullable UUID self) {
        if (!parent.status().isPublic() && !parent.organisation.id.equals(organisationId))
            return Optional.of("It can be part of an event of the same organisation, or of one that is public.");
        List<UUID> above = Event.withAncestors(parent.id);
        if (self != null && above.contains(self))
            return Optional.of("This would make a circle: that event is part of this one.");
        int below = self == null ? 1 : Event.height(self);
        return above.size() + below > Event.DEEPEST
                ? Optional.of("Events are part of one another on at most " + Event.DEEPEST + " levels.")
                : Optional.empty();
    }

    /** A request that {@link EventChecks} has accepted, with the things it refers to. */
    public record CheckedEvent(
            EventRequest request,
            @Nullable Schedule schedule,
            @Nullable RecurrenceText recurrence,
            @Nullable Place place,
            @Nullable Event parent,
            List<Organisation> coOrganisations) {

        /** Returns the title in the event's default language. */
        String ownTitle() {
            return request.title().get(request.defaultLanguage()).strip();
        }

        /** Writes all content; fields that the request leaves out are emptied. */
        void applyTo(EventContent event) {
            event.defaultLanguage = request.defaultLanguage();
            event.title = clean(request.title());
            event.summary = clean(request.summary());
            event.description = clean(request.description());
            event.kind = request.kind();
            event.format = request.format();
            event.themes = distinct(request.themes());
            event.audiences = distinct(request.audiences());
            event.languages = distinct(request.languages());
            event.licence = blankToNull(request.licence());
            event.replayUrl = blankToNull(request.replayUrl());
            event.externalId = request.externalId();
            event.schedule(schedule, recurrence);
            event.place = place;
            event.online = online(request.online());
            event.registration = registration(request.registration());
            event.accessibility = Objects.requireNonNullElse(request.accessibility(), AccessibilityFacts.NOT_SAID);
            applyPriceAndImage(event);
            event.parent = parent;
            if (!event.coOrganisations.equals(coOrganisations)) {
                event.coOrganisations.clear();
                event.coOrganisations.addAll(coOrganisations);
            }
        }

        /** Returns a transient new event of this organisation with this content. */
        public EventContent preview(Organisation organisation) {
            Event preview = new Event(organisation, "", "", Instant.EPOCH);
            applyTo(preview);
            return preview;
        }

        /** Returns a transient copy of the event with this content. */
        public EventContent preview(Event event) {
            Event preview = new Event(event.organisation, event.slug, event.createdBy, event.createdAt);
            applyTo(preview);
            return preview;
        }

        private void applyPriceAndImage(EventContent event) {
            var price = request.price();
            event.free = price == null ? null : price.free();
            event.priceText = clean(price == null ? null : price.text());
            var image = request.image();
            event.imageId = image == null ? null : image.id();
            event.imageAlt = clean(image == null ? null : image.alt());
        }

        private Map<String, String> clean(@Nullable Map<String, String> texts) {
            return Texts.clean(texts);
        }

        private static @Nullable OnlineAccess online(@Nullable OnlineAccess access) {
            if (access == null) return null;
            String url = blankToNull(access.url());
            return url == null && access.releasedTo() == null ? null : new OnlineAccess(url, access.releasedTo());
        }

        private static @Nullable RegistrationPolicy registration(@Nullable RegistrationPolicy policy) {
            if (policy == null) return null;
            String url = blankToNull(policy.url());
            return url == null && policy.mode() == null
                    ? null
                    : new RegistrationPolicy(
                            policy.mode(),
                            url,
                            policy.capacity(),
                            policy.waitingList(),
                            policy.opensAt(),
                            policy.closesAt());
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private static <T> List<T> distinct(@Nullable List<T> values) {
            return values == null
                    ? new ArrayList<>()
                    : new ArrayList<>(values.stream().distinct().toList());
        }
    }
}
