package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventGuard;
import eu.soga.events.EventRequest;
import eu.soga.events.RegistrationPolicy;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses content of an event that would take seats from people who have them. Locks the seats, so that nobody registers
 * between this check and the change; the constraints of the ledger guarantee the same.
 */
@ApplicationScoped
class SeatGuard implements EventGuard {
    private enum Rule implements Violation.Rule {
        SEATS_TAKEN
    }

    private final EntityManager entities;

    SeatGuard(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Violation> broken(Event present, EventRequest next) {
        // Nobody has a seat at an event without registration here (seat_ledger_not_closed_on_people).
        if (present.registration == null || present.registration.mode() != RegistrationPolicy.Mode.HERE)
            return List.of();
        List<?> rows = entities.createNativeQuery(
                        "SELECT mode, taken, waiting FROM seat_ledger WHERE event_id = :event ORDER BY mode FOR UPDATE")
                .setParameter("event", present.id)
                .getResultList();
        List<Violation> broken = new ArrayList<>();
        for (Object row : rows) {
            Object[] seats = (Object[]) row;
            check(SeatMode.valueOf((String) seats[0]), (Integer) seats[1], (Integer) seats[2], next, broken);
        }
        return broken;
    }

    private static void check(SeatMode mode, int taken, int waiting, EventRequest next, List<Violation> broken) {
        if (taken == 0 && waiting == 0) return;
        RegistrationPolicy policy = next.registration();
        String where = mode == SeatMode.ON_SITE ? "on site" : "remotely";
        if (policy == null || policy.mode() != RegistrationPolicy.Mode.HERE)
            broken.add(taken(
                    "/registration/mode",
                    people(taken + waiting) + " registered here: cancel their registrations first."));
        else if (!offers(next.format(), mode))
            broken.add(taken(
                    "/format",
                    people(taken + waiting) + " registered to take part " + where
                            + ": cancel their registrations first, or keep this way of taking part."));
        else {
            Integer seats = policy.capacity() == null
                    ? null
                    : mode == SeatMode.ON_SITE
                            ? policy.capacity().onSite()
                            : policy.capacity().remote();
            if (seats != null && seats < taken)
                broken.add(taken(
                        "/registration/capacity/" + (mode == SeatMode.ON_SITE ? "onSite" : "remote"),
                        taken + " seats are taken: keep at least as many."));
            if ((policy.waitingList() == null ? 0 : policy.waitingList()) < waiting)
                broken.add(taken(
                        "/registration/waitingList",
                        people(waiting) + " on the waiting list: keep at least as many places."));
        }
    }

    private static boolean offers(@Nullable EventFormat format, SeatMode mode) {
        return format == EventFormat.HYBRID
                || format == (mode == SeatMode.ON_SITE ? EventFormat.ON_SITE : EventFormat.ONLINE);
    }

    private static String people(int count) {
        return count == 1 ? "1 person is" : count + " people are";
    }

    private static Violation taken(String pointer, String message) {
        return new Violation(pointer, message, Rule.SEATS_TAKEN, null);
    }
}
