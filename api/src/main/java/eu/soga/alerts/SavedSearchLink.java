package eu.soga.alerts;

import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.security.LinkToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A secret link that lets its holder change or delete one saved search, as long as the search exists. */
@Entity
@Table(name = "saved_search_link")
class SavedSearchLink extends BaseEntity {
    /** How long a link is valid while the search is not confirmed. */
    static final Duration TO_CONFIRM = Duration.ofHours(48);

    /** How long a link in a mail is valid after confirmation; each mail has a new link. */
    static final Duration TO_MANAGE = Duration.ofDays(365);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "saved_search_id")
    SavedSearch search;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    /** True when the link was sent because somebody filled in the form without proof of owning the address. */
    boolean asked;

    @Column(name = "token_hash")
    String tokenHash;

    /** The purpose of a link. */
    enum Purpose {
        /** Reads, changes, confirms and deletes the search. */
        MANAGE,
        /** Reads its calendar. */
        FEED
    }

    protected SavedSearchLink() {}

    private SavedSearchLink(SavedSearch search, Purpose purpose, boolean asked, String tokenHash, Instant now) {
        this.search = search;
        this.purpose = purpose;
        this.asked = asked;
        this.tokenHash = tokenHash;
        this.createdAt = now;
    }

    /** Creates a link. Only the returned value holds its token; the database stores a hash. */
    static LinkToken issue(SavedSearch search, Purpose purpose, boolean asked, Instant now) {
        LinkToken token = LinkToken.random();
        new SavedSearchLink(search, purpose, asked, token.hash(), now).persist();
        return token;
    }

    static Optional<SavedSearchLink> find(String token, Purpose purpose) {
        return find(
                        "from SavedSearchLink l join fetch l.search where l.tokenHash = ?1 and l.purpose = ?2",
                        new LinkToken(token).hash(),
                        purpose)
                .firstResultOptional();
    }

    /** Counts the mails that the form has sent to this address since then. */
    static long askedSince(String email, Instant since) {
        return count("search.email = ?1 and asked and createdAt > ?2", email, since);
    }

    static void revokeFeed(UUID searchId) {
        delete("search.id = ?1 and purpose = ?2", searchId, Purpose.FEED);
    }

    /** Deletes management links older than {@link #TO_MANAGE}. */
    static void forget(Instant now) {
        delete("purpose = ?1 and createdAt < ?2", Purpose.MANAGE, now.minus(TO_MANAGE));
    }

    boolean isOver(Instant now) {
        return !search.isConfirmed() && !now.isBefore(createdAt.plus(TO_CONFIRM));
    }
}
