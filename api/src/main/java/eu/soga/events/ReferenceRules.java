package eu.soga.events;

import eu.soga.organisations.Image;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an event names must exist, be visible to its author and make no circle. */
@ApplicationScoped
class ReferenceRules {
    /** Levels of events that are part of one another: an edition's city, its day, its session. */
    static final int DEEPEST = 3;

    private final EventVisibility visibility;

    ReferenceRules(EventVisibility visibility) {
        this.visibility = visibility;
    }

    /** The co-organisers in the order written; each problem is added to {@code broken}. */
    List<Organisation> coOrganisations(EventRequest request, List<Violation> broken) {
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

    /** The picture must have been uploaded for the organisation. */
    void image(EventRequest request, List<Violation> broken) {
        if (request.image() == null || request.image().id() == null) return;
        Optional<Image> image = Image.findByIdOptional(request.image().id());
        if (image.filter(i -> i.organisationId.equals(request.organisationId())).isEmpty())
            broken.add(new Violation(
                    "/image/id", "There is no such image of this organisation; upload it first with POST /images."));
    }

    /** The event this one is part of, when it may be; {@code self} is null for an event that is being created. */
    @Nullable
    Event parent(EventRequest request, @Nullable UUID self, List<Violation> broken) {
        if (request.partOf() == null) return null;
        Optional<Event> parent = Event.<Event>findByIdOptional(request.partOf()).map(Event::standing);
        Optional<String> problem = parent.filter(visibility::isVisible).isEmpty()
                ? Optional.of("There is no such event, or you may not see it.")
                : problem(parent.get(), request.organisationId(), self);
        problem.ifPresent(message -> broken.add(new Violation("/partOf", message)));
        return problem.isPresent() ? null : parent.get();
    }

    private static Optional<String> problem(Event parent, UUID organisationId, @Nullable UUID self) {
        if (!parent.status().isPublic() && !parent.organisation.id.equals(organisationId))
            return Optional.of("It can be part of an event of the same organisation, or of one that is public.");
        List<UUID> above = EventTree.withAncestors(parent.id);
        if (self != null && above.contains(self))
            return Optional.of("This would make a circle: that event is part of this one.");
        int below = self == null ? 1 : EventTree.height(self);
        return above.size() + below > DEEPEST
                ? Optional.of("Events are part of one another on at most " + DEEPEST + " levels.")
                : Optional.empty();
    }
}
