package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeWriting.SchemeEvents;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.FreshSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the people who run a scheme write about it. */
@ApplicationScoped
public class SchemeDesk {
    private static final String SUBJECT = "scheme";

    private final ClaimDesk desk;
    private final FreshSignIn freshSignIn;
    private final Recorder recorder;

    SchemeDesk(ClaimDesk desk, FreshSignIn freshSignIn, Recorder recorder) {
        this.desk = desk;
        this.freshSignIn = freshSignIn;
        this.recorder = recorder;
    }

    /** The funder's balance. @param grant the whole grant: a small one is kept for less time */
    record SchemeBalanceRequest(
            @NotNull LocalDate paidOn, @Valid @NotNull Money grant) {}

    /** The funder's balance; both null while nobody recorded it. */
    @JsonInclude
    record SchemeBalance(
            @Nullable LocalDate paidOn, @Nullable Money grant) {}

    /** @throws DomainException 404 */
    @Transactional
    SchemeBalance balance(String slug) {
        return balance(scheme(slug));
    }

    /** Records that the funder paid its balance: the years of keeping count from that day. @throws DomainException 400, 401, 404 */
    @Transactional
    SchemeBalance recordBalance(String slug, SchemeBalanceRequest request) {
        Scheme scheme = Scheme.lock(scheme(slug).id);
        if (request.paidOn.isAfter(desk.today()) || request.paidOn.getYear() < 2000)
            throw DomainException.invalid("/paidOn", "Give the day on which the balance was paid: today or earlier.");
        request.grant.require(scheme.currency, "/grant");
        if (request.grant.cents() == 0) throw DomainException.invalid("/grant/cents", "Give the whole grant.");
        freshSignIn.require();
        scheme.balancePaidOn = request.paidOn;
        scheme.grantCents = request.grant.cents();
        recorder.act(new Act(
                SUBJECT, scheme.id, "record-balance", null, null, null, request.paidOn + " " + request.grant.cents()));
        return balance(scheme);
    }

    private static Scheme scheme(String slug) {
        return Scheme.findBySlug(slug).orElseThrow(() -> DomainException.notFound("scheme"));
    }

    private static SchemeBalance balance(Scheme scheme) {
        return new SchemeBalance(
                scheme.balancePaidOn, scheme.grantCents == null ? null : new Money(scheme.grantCents, scheme.currency));
    }

    /**
     * A scheme to load from a file.
     *
     * @param validFrom from when its first version is in force
     * @param covered the events that give the right to the allowance
     * @param counted further events that count for «first participation»
     */
    public record SchemeListing(
            String slug,
            String project,
            long envelopeCents,
            int mostBeneficiaries,
            Instant validFrom,
            SchemeTerms terms,
            List<UUID> covered,
            List<UUID> counted) {}

    /** Returns the id of the scheme with this slug. Creates the scheme if it is missing; else leaves it unchanged. */
    @Transactional
    @ActivateRequestContext
    public UUID load(SchemeListing listing) {
        return Scheme.findBySlug(listing.slug).orElseGet(() -> create(listing)).id;
    }

    private Scheme create(SchemeListing listing) {
        Scheme scheme = new Scheme(
                listing.slug,
                listing.project,
                listing.terms.amount().money().currency(),
                listing.envelopeCents,
                listing.mostBeneficiaries,
                desk.now());
        scheme.persist();
        new Version(scheme.id, 1, listing.validFrom, listing.terms, desk.now()).persistAndFlush();
        count(scheme, 1, new SchemeEvents(listing.covered, listing.counted));
        recorder.act(new Act("scheme", scheme.id, "load", null, null, null, null));
        return scheme;
    }

    /** Writes the events of a version. */
    static void count(Scheme scheme, int number, SchemeEvents events) {
        events.covered().forEach(event -> count(scheme, number, event, "COVERED"));
        events.counted().forEach(event -> count(scheme, number, event, "COUNTED"));
    }

    private static void count(Scheme scheme, int number, UUID event, String role) {
        Scheme.getEntityManager()
                .createNativeQuery("INSERT INTO claim_scheme_event (scheme_id, terms_number, event_id, role)"
                        + " VALUES (:scheme, :number, :event, :role) ON CONFLICT DO NOTHING")
                .setParameter("scheme", scheme.id)
                .setParameter("number", number)
                .setParameter("event", event)
                .setParameter("role", role)
                .executeUpdate();
    }

    /** One version of a scheme, written once. */
    @Entity(name = "SchemeVersion")
    @Table(name = "claim_scheme_terms")
    static class Version extends BaseEntity {
        @Column(name = "scheme_id")
        UUID schemeId;

        int number;

        @Column(name = "valid_from")
        Instant validFrom;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Object> terms;

        protected Version() {}

        Version(UUID schemeId, int number, Instant validFrom, SchemeTerms terms, Instant now) {
            this.schemeId = schemeId;
            this.number = number;
            this.validFrom = validFrom;
            this.terms = terms.write();
            this.createdAt = now;
        }
    }
}
