package eu.soga.events;

import eu.soga.shared.errors.Violation;
import java.util.List;

/** Refuses content of an event that breaks what another room has promised about it, such as seats that are taken. */
public interface EventGuard {
    /**
     * Returns what is broken by this new content of an existing event. Runs in the transaction of the act, after the
     * event was locked.
     */
    List<Violation> broken(Event present, EventRequest next);
}
