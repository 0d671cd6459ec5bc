package eu.soga.events.schedule;

import java.util.List;
import java.util.stream.Collectors;

/** A schedule that breaks rules; has all of them. */
public class InvalidScheduleException extends RuntimeException {

    private final transient List<ScheduleRefusal> refusals;

    InvalidScheduleException(List<ScheduleRefusal> refusals) {
        super(refusals.stream().map(ScheduleRefusal::message).collect(Collectors.joining(" ")));
        this.refusals = List.copyOf(refusals);
    }

    /** Returns at least one refusal. */
    public List<ScheduleRefusal> refusals() {
        return refusals;
    }
}
