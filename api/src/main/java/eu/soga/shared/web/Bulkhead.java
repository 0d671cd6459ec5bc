package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits how many calls of another server may wait at the same time, per person and in total, so that a slow server
 * occupies no more than these threads. For use outside transactions only: a waiting call would hold a database
 * connection.
 */
public final class Bulkhead {
    private final int perPerson;
    private final Semaphore all;
    private final String refusal;
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    /**
     * @param refusal one sentence for callers when every place is taken
     */
    public Bulkhead(int perPerson, int inAll, String refusal) {
        this.perPerson = perPerson;
        this.all = new Semaphore(inAll);
        this.refusal = refusal;
    }

    /**
     * Runs the call at once.
     *
     * @throws DomainException 503 when this person, or all together, have too many calls waiting
     */
    public <T> T call(String person, Supplier<T> call) {
        if (!all.tryAcquire()) throw new DomainException(ProblemType.UNAVAILABLE, refusal);
        try {
            if (waiting.merge(person, 1, Integer::sum) > perPerson)
                throw new DomainException(ProblemType.UNAVAILABLE, refusal);
            return call.get();
        } finally {
            waiting.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
            all.release();
        }
    }
}
