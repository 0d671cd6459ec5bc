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
    /** Rises with what its owner changes, not with being looked at. */
    @Version
    int version;

    /** In lower case. */
    String email;

    /** In the search grammar, as {@link SavedFilter#text()} has it. */
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

    /** As a query string. */
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

    /** Where it stands, for its owner. */
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

    /** From now on; what happened before is not told. Once confirmed, nothing changes. */
    void confirm(long from, Instant now) {
        if (isConfirmed()) return;
        confirmedAt = now;
        position = from;
        lookedAt = now;
    }

    void pause() {
        paused = true;
    }

    /** What happened during a pause is not told. */
    void resume(long from, Instant now) {
        if (!paused) return;
        paused = false;
        position = from;
        lookedAt = now;
    }

    /** @throws DomainException 409 while nobody has confirmed it */
    void requireConfirmed() {
        if (!isConfirmed()) throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "Confirm this alert first.");
    }

    /** Deletes it, in the database at once: its links, some of which may have been read, go with it. */
    void end() {
        delete("id", id);
    }

    boolean isDue(Instant now) {
        return isConfirmed() && !paused && frequency.isDue(lookedAt, now);
    }

    /** Remembers how far it was looked at; no change for its owner. */
    static void lookedAt(UUID id, long position, Instant now) {
        update("position = ?1, lookedAt = ?2 where id = ?3", position, now, id);
    }

    static Optional<SavedSearch> findSame(String email, SavedFilter filter) {
        return find("email = ?1 and filter = ?2", email, filter.text()).firstResultOptional();
    }

    static long countOf(String email) {
        return count("email", email);
    }

    /** Ids of those to look at now; whoever looks locks each and asks again. */
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

    /** Locked; empty when someone else is looking at it. */
    static Optional<SavedSearch> lock(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .firstResultOptional();
    }

    /** Those that nobody has confirmed in time. */
    static List<SavedSearch> unconfirmed(Instant now) {
        return list(
                "confirmedAt is null and createdAt < ?1 and not exists"
                        + " (select 1 from SavedSearchLink l where l.search = this and l.createdAt > ?1)",
                now.minus(SavedSearchLink.TO_CONFIRM));
    }
}
