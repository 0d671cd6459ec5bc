package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Keeps the speakers of an edition. Expects that the caller is an edition lead. */
@ApplicationScoped
public class SpeakerDesk {
    private static final int MOST = 500;

    private final EntityManager database;
    private final Idempotency idempotency;
    private final Recorder recorder;
    private final Clock clock;

    SpeakerDesk(EntityManager database, Idempotency idempotency, Recorder recorder, Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * A speaker as a lead writes it.
     *
     * @param consent true when the person agreed that name and profile are public; taking it back hides them at once,
     *     without a release
     */
    public record SpeakerRequest(
            @OneLine @NotNull @Size(min = 1, max = 120) String name,
            @OneLine @NotNull Map<String, @Size(max = 200) String> title,
            @NotNull Map<String, @Size(max = 2000) String> biography,
            @Nullable UUID organisationId,
            boolean consent) {}

    /** A speaker as leads see it. @param consentedAt null when the person has not agreed to be named */
    @JsonInclude
    @Schema(name = "SpeakerResponse")
    public record SpeakerResponse(
            UUID id,
            int version,
            String name,
            Map<String, String> title,
            Map<String, String> biography,
            @Nullable UUID organisationId,
            @Nullable Instant consentedAt)
            implements Versioned {
        static SpeakerResponse of(EditionSpeaker person) {
            return new SpeakerResponse(
                    person.id,
                    person.version,
                    person.name,
                    person.title,
                    person.biography,
                    person.organisationId,
                    person.consentedAt);
        }
    }

    /** Returns the speakers of an edition by name. @throws DomainException 404 */
    @Transactional
    public List<SpeakerResponse> all(UUID editionId) {
        Edition.require(editionId);
        return EditionSpeaker.<EditionSpeaker>list("editionId = ?1 order by name, id", editionId).stream()
                .map(SpeakerResponse::of)
                .toList();
    }

    /** @throws DomainException 400, 404, 409 */
    @Transactional
    public SpeakerResponse add(UUID editionId, @Nullable String key, SpeakerRequest request) {
        return idempotency.create(key, request, SpeakerResponse.class, () -> {
            Edition.lock(editionId);
            if (EditionSpeaker.count("editionId", editionId) >= MOST)
                throw new DomainException(ProblemType.QUOTA_REACHED, "An edition has at most " + MOST + " speakers.");
            EditionSpeaker person = new EditionSpeaker(editionId, clock.instant());
            write(person, request);
            person.persistAndFlush();
            recorder.act(new Act("speaker", person.id, "create", null, null, null, null));
            return SpeakerResponse.of(person);
        });
    }

    /** @throws DomainException 400, 404, 412, 428 */
    @Transactional
    public SpeakerResponse change(UUID id, @Nullable String ifMatch, SpeakerRequest request) {
        EditionSpeaker person = EditionSpeaker.require(id);
        database.lock(person, LockModeType.PESSIMISTIC_WRITE);
        Preconditions.require(ifMatch, person.version);
        write(person, request);
        EditionSpeaker.flush();
        recorder.act(new Act("speaker", id, "change", null, null, null, null));
        return SpeakerResponse.of(person);
    }

    /** @throws DomainException 404, 412; 409 when a session of the draft names the person */
    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        EditionSpeaker person = EditionSpeaker.require(id);
        database.lock(person, LockModeType.PESSIMISTIC_WRITE);
        Preconditions.check(ifMatch, person.version);
        boolean named = !database.createNativeQuery(
                        "SELECT 1 FROM programme_appearance WHERE speaker_id = :id AND release_id IS NULL LIMIT 1")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (named)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "A session of the draft names this person. Remove the person from the sessions first; to hide the name at once, take the consent back.");
        // nothing of the person stays, not even in releases of the past
        database.createNativeQuery("DELETE FROM programme_appearance WHERE speaker_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        person.delete();
        recorder.act(new Act("speaker", id, "delete", null, null, null, null));
    }

    private void write(EditionSpeaker person, SpeakerRequest request) {
        TextRules rules = new TextRules();
        rules.languages("/title", request.title()).languages("/biography", request.biography());
        rules.check(!request.name().isBlank(), "/name", "Write the name.");
        rules.check(
                request.organisationId() == null
                        || Organisation.findByIdOptional(request.organisationId())
                                .isPresent(),
                "/organisationId",
                "There is no such organisation.");
        rules.require();
        person.name = request.name().strip();
        person.title = TextRules.clean(request.title());
        person.biography = TextRules.clean(request.biography());
        person.organisationId = request.organisationId();
        if (!request.consent()) person.consentedAt = null;
        else if (person.consentedAt == null) person.consentedAt = clock.instant();
    }
}
