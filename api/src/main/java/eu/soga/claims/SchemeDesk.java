package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.FreshSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the people who run a scheme write about it. */
@ApplicationScoped
class SchemeDesk {
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
}
