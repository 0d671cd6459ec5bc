package eu.soga.organisations.people;

import eu.soga.organisations.EntryClaim;
import eu.soga.organisations.EntryClaimAsked;
import eu.soga.organisations.Joining;
import eu.soga.organisations.JoiningStatus;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.OrganisationListings.Listing;
import eu.soga.shared.DomainEvents;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Checks who asks to represent an organisation that nobody represents, and limits requests per account and the mails
 * they cause.
 */
@ApplicationScoped
class EntryClaims {
    static final int PENDING_PER_ACCOUNT = 5;
    static final int PER_ACCOUNT_AND_DAY = 10;
    static final Duration AFTER_A_REFUSAL = Duration.ofDays(7);
    static final int MAILS_PER_ADDRESS_AND_MONTH = 3;
    static final int MAILS_PER_ORGANISATION_AND_DAY = 3;

    private final OrganisationListings listings;
    private final ReaderLanguages languages;
    private final EntityManager entities;
    private final DomainEvents events;
    private final CurrentUser user;
    private final Clock clock;

    EntryClaims(
            OrganisationListings listings,
            ReaderLanguages languages,
            EntityManager entities,
            DomainEvents events,
            CurrentUser user,
            Clock clock) {
        this.listings = listings;
        this.languages = languages;
        this.entities = entities;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Limits the requests of the caller. The organisation is locked; the caller's own requests wait for each other,
     * so that the counts are exact.
     *
     * @throws DomainException 409
     */
    void requireRoom(Joining joining) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:subject, 41))")
                .setParameter("subject", joining.subject)
                .getResultList();
        Instant now = clock.instant();
        if (Joining.count("subject = ?1 and status = ?2", joining.subject, JoiningStatus.PENDING)
                >= PENDING_PER_ACCOUNT) throw JoinRefusal.TOO_MANY_PENDING.problem();
        if (Joining.count("subject = ?1 and createdAt > ?2", joining.subject, now.minus(Duration.ofDays(1)))
                >= PER_ACCOUNT_AND_DAY) throw JoinRefusal.TOO_MANY_TODAY.problem();
        if (Joining.count(
                        "organisation = ?1 and subject = ?2 and status = ?3 and decidedAt > ?4",
                        joining.organisation,
                        joining.subject,
                        JoiningStatus.DECLINED,
                        now.minus(AFTER_A_REFUSAL))
                > 0) throw JoinRefusal.DECLINED_LATELY.problem();
    }

    /**
     * Stores what the person says and, when he or she gave an address at the organisation's domain, sends a link to
     * it. For an organisation that somebody represents no mail goes to that address: its signatories decide.
     *
     * @throws DomainException 400 for a claim that cannot be checked, 409 when too many mails were sent
     */
    void attach(Joining joining, @Nullable EntryClaimRequest request) {
        Listing listing = listings.listing(joining.organisation);
        if (request == null) {
            if (listing.represented()) return;
            throw DomainException.invalid(
                    "/claim", "Nobody represents this organisation: say what you do there and how to check it.");
        }
        if (!request.acceptsLicence())
            throw DomainException.invalid(
                    "/claim/acceptsLicence", "The entry is published under " + listing.licence() + ": accept this.");
        if (listing.represented()) {
            joining.claim = new EntryClaim(request.function().strip(), request.proof(), listing.licence(), null, null);
            return;
        }
        String own = user.verifiedEmail()
                .filter(email -> isAt(email, listing.claimDomain()))
                .orElse(null);
        String address = own == null ? request.address() : own;
        if (address != null && !isAt(address, listing.claimDomain()))
            throw DomainException.invalid(
                    "/claim/address",
                    listing.claimDomain() == null
                            ? "The address of this organisation's site does not prove anything: write a proof instead."
                            : "Give an address that ends with @" + listing.claimDomain() + ", or write a proof.");
        if (address == null && request.proof() == null)
            throw DomainException.invalid("/claim/proof", "Give an address of the organisation, or write a proof.");
        joining.claim = new EntryClaim(
                request.function().strip(),
                request.proof(),
                listing.licence(),
                address,
                own == null ? null : clock.instant());
        if (address != null && own == null) send(joining, address);
    }

    /** True when the address is confirmed, is still at the organisation's domain, and nobody else represents it. */
    boolean settles(Joining joining) {
        EntryClaim claim = joining.claim;
        if (claim == null || claim.address() == null || claim.confirmedAt() == null) return false;
        Listing listing = listings.listing(joining.organisation);
        return !listing.represented() && isAt(claim.address(), listing.claimDomain());
    }

    private void send(Joining joining, String address) {
        requireMail(joining, address);
        LinkToken token = LinkToken.random();
        joining.sent(token.hash(), clock.instant());
        events.announce(new EntryClaimAsked(
                joining.organisation.id,
                joining.organisation.name,
                joining.name,
                address,
                languages.inOrder().getFirst(),
                token.text()));
    }

    /** Counts invitations to the address too: both write to a person who has not asked for it. */
    private void requireMail(Joining joining, String address) {
        Instant now = clock.instant();
        Object[] counts = (Object[]) entities.createNativeQuery("""
                        SELECT (SELECT count(*) FROM join_request
                                WHERE address = :address AND token_hash IS NOT NULL AND created_at > :month)
                            + (SELECT count(*) FROM invitation WHERE email = :address AND created_at > :month),
                            (SELECT count(*) FROM join_request WHERE organisation_id = :organisation
                                AND token_hash IS NOT NULL AND created_at > :day)
                        """)
                .setParameter("address", address)
                .setParameter("organisation", joining.organisation.id)
                .setParameter("month", now.minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
                .setParameter("day", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        if (((Number) counts[0]).longValue() >= MAILS_PER_ADDRESS_AND_MONTH
                || ((Number) counts[1]).longValue() >= MAILS_PER_ORGANISATION_AND_DAY)
            throw JoinRefusal.TOO_MANY_MAILS.problem();
    }

    private static boolean isAt(String address, @Nullable String domain) {
        return domain != null && address.endsWith("@" + domain);
    }
}
