package eu.soga.shared.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells how long something that was made of public data stays true: until anything public changes ({@link
 * PublicWrites} in this process, {@link PublicListener} in others), and at most until the next moment at which time alone
 * changes an answer. Local days begin, and zones change, at a quarter of an hour of UTC; rooms name the other moments
 * ({@link Boundary}).
 */
@ApplicationScoped
public class PublicState {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final AtomicLong generation = new AtomicLong();
    private final Clock clock;
    private final Instance<Boundary> boundaries;
    /** Names of the public tables; null while changes by other processes are not heard. */
    private volatile @Nullable Set<String> tables;

    private volatile @Nullable Span span;

    PublicState(Clock clock, Instance<Boundary> boundaries) {
        this.clock = clock;
        this.boundaries = boundaries;
    }

    /** A room's moments at which public answers change because time passes. */
    public interface Boundary {
        /** Returns the first one that is later than {@code after} and not later than {@code atMost}; null for none. */
        @Nullable
        Instant next(Instant after, Instant atMost);
    }

    /** The state that something was made from; taken before anything is read. */
    public record Moment(long generation, Instant at) {}

    /** From when until when, and for which generation, something is true; {@code until} is excluded. */
    public record Span(long generation, Instant from, Instant until) {}

    /** Returns the present state; empty while changes by other processes are not heard. */
    public Optional<Moment> now() {
        return tables != null ? Optional.of(new Moment(generation.get(), clock.instant())) : Optional.empty();
    }

    /** True when something with this span is still true. */
    public boolean holds(Span made) {
        if (tables == null || made.generation != generation.get()) return false;
        Instant now = clock.instant();
        return !now.isBefore(made.from) && now.isBefore(made.until);
    }

    /** Returns how long something made from this state is true. Reads the database, once for each state and boundary. */
    public Span spanOf(Moment moment) {
        Span known = span;
        if (known == null
                || known.generation != moment.generation
                || moment.at.isBefore(known.from)
                || !moment.at.isBefore(known.until)) {
            known = new Span(moment.generation, moment.at, until(moment.at));
            span = known;
        }
        return new Span(moment.generation, moment.at, known.until);
    }

    private Instant until(Instant from) {
        long quarter = QUARTER.toSeconds();
        Instant until = Instant.ofEpochSecond((Math.floorDiv(from.getEpochSecond(), quarter) + 1) * quarter);
        for (Boundary boundary : boundaries) {
            Instant next = boundary.next(from, until);
            if (next != null && next.isBefore(until)) until = next;
        }
        return until;
    }

    /** Ends everything that is kept: something public changed. */
    public void changed() {
        generation.incrementAndGet();
    }

    /** From now on changes of these tables by other processes are heard. */
    void hears(Set<String> publicTables) {
        generation.incrementAndGet();
        tables = publicTables;
    }

    /** From now on nothing is kept, until other processes are heard again. */
    void isDeaf() {
        tables = null;
        generation.incrementAndGet();
    }

    /** True for a table of which public answers are made, and for every table while the names are not known. */
    boolean isPublic(String table) {
        Set<String> known = tables;
        return known == null || known.contains(table);
    }
}
