package eu.soga.members;

import eu.soga.members.Catalogue.StatutesResponse;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Publishes the statutes that the general meeting adopted. */
@ApplicationScoped
class StatutesKeeping {
    private final MembershipDesk desk;
    private final MembershipRecords records;
    private final Idempotency idempotency;

    StatutesKeeping(MembershipDesk desk, MembershipRecords records, Idempotency idempotency) {
        this.desk = desk;
        this.records = records;
        this.idempotency = idempotency;
    }

    /**
     * Statutes that were adopted.
     *
     * @param url https address of the text
     * @param secretaryAdmits the secretary may admit members
     * @param graceVotes members vote in the days of grace
     */
    record StatutesRequest(
            @OneLine @NotBlank @Size(max = 60) String version,
            @NotNull LocalDate adoptedOn,
            @OneLine @Nullable @Size(max = 500) String url,
            boolean secretaryAdmits,
            boolean graceVotes) {}

    /** @throws DomainException 400; 409 when there are statutes of that name or day */
    @Transactional
    StatutesResponse adopt(@Nullable String key, StatutesRequest text) {
        if (text.url() != null && !text.url().startsWith("https://"))
            throw DomainException.invalid("/url", "Give an address that begins with https://.");
        return idempotency.create(key, text, StatutesResponse.class, () -> {
            if (Statutes.count("label = ?1 or adoptedOn = ?2", text.version(), text.adoptedOn()) > 0)
                throw new DomainException(ProblemType.DUPLICATE, "There are statutes of this name or day already.");
            Statutes adopted = new Statutes(text.version(), text.adoptedOn(), desk.now());
            adopted.url = text.url();
            adopted.secretaryAdmits = text.secretaryAdmits();
            adopted.graceVotes = text.graceVotes();
            adopted.persistAndFlush();
            records.did("statutes", adopted.id, "adopt", text.version());
            boolean inForce = Statutes.on(desk.today()).filter(adopted::equals).isPresent();
            return new StatutesResponse(
                    adopted.label,
                    adopted.adoptedOn,
                    adopted.url,
                    adopted.secretaryAdmits,
                    adopted.graceVotes,
                    inForce);
        });
    }
}
