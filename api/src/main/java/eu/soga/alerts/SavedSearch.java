package eu.soga.alerts;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.jspecify.annotations.Nullable;

/** A search whose results are sent to a mail address, once its owner has confirmed it. */
@Entity
@Table(name = "saved_search")
class SavedSearch extends BaseEntity {
    /** Rises when the owner changes the search, not when the search runs. */
    @Version
    int version;

    /** Stored in lower case. */
    String email;

    /** Query string, as {@link SavedFilter#text()} writes it. */
    private String filter;

    @Enumerated(EnumType.STRING)
    private AlertFrequency frequency;

    private String language;

    @Column(name = "confirmed_at")
    @Nullable
    private Instant confirmedAt;

    private boolean paused;

    private long position;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected SavedSearch() {}

    SavedSearch(String email, SavedFilter filter, long position, Instant now) {
        this.email = email;
        this.filter = filter.text();
        this.createdAt = now;
        this.position = position;
        this.lookedAt = now;
    }

    SavedFilter filter() {
        return SavedFilter.of(filter);
    }

    /** Returns the search as a query string. */
    String filterText() {
        return filter;
    }

    AlertFrequency frequency() {
        return frequency;
    }

    String language() {
        return language;
    }

    long position() {
        return position;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean isPaused() {
        return paused;
    }

    /** Returns the state the owner sees. */
    SavedSearchState state() {
        return !isConfirmed()
                ? SavedSearchState.TO_CONFIRM
                : paused ? SavedSearchState.PAUSED : SavedSearchState.ACTIVE;
    }

    void tell(AlertFrequency how, String inLanguage) {
        frequency = how;
        language = inLanguage;
    }

    void watch(SavedFilter what) {
        filter = what.text();
    }

    /** Starts reporting; earlier news is not reported. Repeating the call changes nothing. */
    void confirm(long from, Instant now) {
        if (isConfirmed()) return;
        confirmedAt = now;
        position = from;
        lookedAt = now;
    }

    void pause() {
        paused = true;
    }

    /** Starts reporting again; news from the time of the pause is not reported. */
    void resume(long from, Instant now) {
        if (!paused) return;
        paused = false;
        position = from;
        lookedAt = now;
    }

    /**
     * @throws DomainException 409 while the owner has not confirmed it
     */
    void requireConfirmed() {
        if (!isConfirmed()) throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "Confirm this alert first.");
    }

    /**
     * Deletes the search with an immediate DELETE: the database then removes its links too, even those already
     * loaded.
     */
    void end() {
        delete("id", id);
    }

    boolean isDue(Instant now) {
        return isConfirmed() && !paused && frequency.isDue(lookedAt, now);
    }

    /** Stores how far the search has processed the news; leaves {@link #version} unchanged. */
    static void lookedAt(UUID id, long position, Instant now) {
        update("position = ?1, lookedAt = ?2 where id = ?3", position, now, id);
    }

    static Optional<SavedSearch> findSame(String email, SavedFilter filter) {
        return find("email = ?1 and filter = ?2", email, filter.text()).firstResultOptional();
    }

    static long countOf(String email) {
        return count("email", email);
    }

    /** Returns the ids of searches that may be due. The caller locks each one and checks {@link #isDue} again. */
    static List<UUID> due(long lastNews, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select id from SavedSearch where confirmedAt is not null and not paused and position < :last"
                                + " and (frequency = IMMEDIATE or lookedAt < :monday) order by id",
                        UUID.class)
                .setParameter("last", lastNews)
                .setParameter("monday", AlertFrequency.lastMonday(now))
                .getResultList();
    }

    /** Locks the search; empty when it is gone or another transaction holds it. */
    static Optional<SavedSearch> lock(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .firstResultOptional();
    }

    /** Returns the searches that were not confirmed in time. */
    static List<SavedSearch> unconfirmed(Instant now) {
        return list(
                "confirmedAt is null and createdAt < ?1 and not exists"
                        + " (select 1 from SavedSearchLink l where l.search = this and l.createdAt > ?1)",
                now.minus(SavedSearchLink.TO_CONFIRM));
    }
}
