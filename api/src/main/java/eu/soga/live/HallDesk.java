package eu.soga.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.live.HallResponse.PollState;
import eu.soga.live.HallResponse.QuestionState;
import eu.soga.organisations.Representation;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.security.Roles;
import eu.soga.shared.text.OneLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The acts of who moderates a hall: people who represent the organiser, edition leads, and whoever has the moderator's
 * link, which works without an account.
 */
@ApplicationScoped
class HallDesk {
    private static final int MOST_POLLS = 20;

    private final Halls halls;
    private final ReadRows rows;
    private final EntityManager entities;
    private final Representation representation;
    private final CurrentUser user;
    private final ObjectMapper mapper;
    private final Recorder recorder;
    private final Clock clock;

    HallDesk(
            Halls halls,
            ReadRows rows,
            EntityManager entities,
            Representation representation,
            CurrentUser user,
            ObjectMapper mapper,
            Recorder recorder,
            Clock clock) {
        this.halls = halls;
        this.rows = rows;
        this.entities = entities;
        this.representation = representation;
        this.user = user;
        this.mapper = mapper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @param open takes questions and votes @param reviewed a question is shown once somebody has looked at it */
    record HallSettingsRequest(boolean open, boolean reviewed) {}

    /** What becomes of a question. */
    @Schema(name = "HallQuestionAct")
    enum QuestionAct {
        SHOW,
        HIDE,
        /** Mark as answered. */
        ANSWER,
        /** Give its votes to another question that asks the same. */
        MERGE
    }

    /** @param into for {@code merge}: the question that stays */
    record HallQuestionDecisionRequest(
            @NotNull QuestionAct act, @Nullable UUID into) {}

    /** A poll; it begins as a draft. @param choices two to eight different ones */
    record HallPollRequest(
            @NotBlank @OneLine @Size(max = 200) String question,

            @NotNull @Size(min = 2, max = 8)
            List<@NotBlank @Size(max = 100) @Pattern(regexp = "[^\\r\\n]+") String> choices) {}

    /** What becomes of a poll. */
    @Schema(name = "HallPollAct")
    enum PollAct {
        /** Take votes, also again. */
        OPEN,
        CLOSE,
        /** With its votes. */
        DELETE
    }

    record HallPollDecisionRequest(@NotNull PollAct act) {}

    /** The secret of a new moderator's link; earlier ones end. */
    @Schema(name = "HallKey")
    record HallKey(String key) {}

    /**
     * A hall's desk is not found by who may not see it.
     *
     * @param key of a moderator's link; null for none
     * @throws DomainException 404 unless the caller may moderate
     */
    private void open(UUID eventId, @Nullable String key) {
        boolean may = key == null || key.isBlank()
                ? mayWithAccount(eventId)
                : !rows.all(
                                "SELECT event_id FROM hall WHERE event_id = ? AND moderator_hash = ?",
                                row -> Objects.requireNonNull(row.uuid("event_id")),
                                eventId,
                                new LinkToken(key).hash())
                        .isEmpty();
        if (!may) throw DomainException.notFound("hall");
    }

    private boolean mayWithAccount(UUID eventId) {
        if (user.subject().isEmpty()) return false;
        Event event = Event.require(eventId);
        return user.hasRole(Roles.EDITION_LEAD, Roles.ADMIN)
                || representation.organisationIds().contains(event.organisation.id);
    }

    /** Returns everything, hidden questions and drafts included. @throws DomainException 404 */
    @Transactional
    HallResponse read(UUID eventId, @Nullable String key) {
        open(eventId, key);
        return halls.read(eventId, true);
    }

    /** Opens, closes or sets up the hall of a session. @throws DomainException 404 */
    @Transactional
    HallResponse set(UUID eventId, @Nullable String key, HallSettingsRequest request) {
        open(eventId, key);
        entities.createNativeQuery("""
                        INSERT INTO hall AS h (event_id, open, reviewed) VALUES (:event, :open, :reviewed)
                        ON CONFLICT (event_id) DO UPDATE SET open = excluded.open, reviewed = excluded.reviewed, revision = h.revision + 1
                        """)
                .setParameter("event", eventId)
                .setParameter("open", request.open())
                .setParameter("reviewed", request.reviewed())
                .executeUpdate();
        recorder.act(new Act("hall", eventId, request.open() ? "open" : "close", null, null, null, null));
        return halls.read(eventId, true);
    }

    /** Makes a link for a moderator without an account; for accounts only. @throws DomainException 404 */
    @Transactional
    HallKey link(UUID eventId) {
        open(eventId, null);
        LinkToken link = LinkToken.random();
        int found = entities.createNativeQuery("UPDATE hall SET moderator_hash = :hash WHERE event_id = :event")
                .setParameter("hash", link.hash())
                .setParameter("event", eventId)
                .executeUpdate();
        if (found == 0) throw DomainException.notFound("hall");
        recorder.act(new Act("hall", eventId, "link", null, null, null, null));
        return new HallKey(link.text());
    }

    /** @throws DomainException 400 for a merge with itself or another session's question; 404 */
    @Transactional
    HallResponse decide(UUID questionId, @Nullable String key, HallQuestionDecisionRequest request) {
        UUID eventId = halls.eventOf("SELECT event_id FROM hall_question WHERE id = ?", questionId)
                .orElseThrow(() -> DomainException.notFound("question"));
        open(eventId, key);
        lock(eventId);
        if (request.act() == QuestionAct.MERGE) merge(eventId, questionId, request.into());
        else
            entities.createNativeQuery("UPDATE hall_question SET state = :state, merged_into = NULL WHERE id = :id")
                    .setParameter(
                            "state",
                            switch (request.act()) {
                                case SHOW -> QuestionState.SHOWN.name();
                                case HIDE -> QuestionState.HIDDEN.name();
                                default -> QuestionState.ANSWERED.name();
                            })
                    .setParameter("id", questionId)
                    .executeUpdate();
        halls.changed(eventId);
        return halls.read(eventId, true);
    }

    private void merge(UUID eventId, UUID questionId, @Nullable UUID into) {
        boolean fits = into != null
                && !into.equals(questionId)
                && halls.eventOf(
                                "SELECT event_id FROM hall_question WHERE id = ? AND state IN ('WAITING', 'SHOWN', 'ANSWERED')",
                                into)
                        .filter(eventId::equals)
                        .isPresent();
        if (!fits) throw DomainException.invalid("/into", "Choose another question of this session that is shown.");
        // a device that voted for both counts once
        for (String sql : List.of(
                "INSERT INTO hall_vote (question_id, device) SELECT :into, device FROM hall_vote WHERE question_id = :id ON CONFLICT DO NOTHING",
                "UPDATE hall_question SET state = 'MERGED', merged_into = :into WHERE id = :id OR merged_into = :id",
                "UPDATE hall_question SET votes = (SELECT count(*) FROM hall_vote WHERE question_id = :into) WHERE id = :into AND :id <> :into"))
            entities.createNativeQuery(sql)
                    .setParameter("into", into)
                    .setParameter("id", questionId)
                    .executeUpdate();
    }

    /** Writes a poll down. @throws DomainException 400, 404, 409 */
    @Transactional
    HallResponse add(UUID eventId, @Nullable String key, HallPollRequest request) {
        open(eventId, key);
        lock(eventId);
        List<String> choices = request.choices().stream().map(String::strip).toList();
        if (choices.stream().distinct().count() < choices.size())
            throw DomainException.invalid("/choices", "Offer different answers.");
        if (halls.read(eventId, true).polls().size() >= MOST_POLLS) throw HallRefusal.HALL_POLLS_FULL.problem();
        entities.createNativeQuery("INSERT INTO hall_poll (id, event_id, created_at, question, choices, state)"
                        + " VALUES (uuidv7(), :event, :now, :question, cast(:choices AS jsonb), 'DRAFT')")
                .setParameter("event", eventId)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("question", request.question().strip())
                .setParameter("choices", json(choices))
                .executeUpdate();
        halls.changed(eventId);
        return halls.read(eventId, true);
    }

    /** @throws DomainException 404 */
    @Transactional
    HallResponse decidePoll(UUID pollId, @Nullable String key, HallPollDecisionRequest request) {
        UUID eventId = halls.eventOf("SELECT event_id FROM hall_poll WHERE id = ?", pollId)
                .orElseThrow(() -> DomainException.notFound("poll"));
        open(eventId, key);
        lock(eventId);
        if (request.act() == PollAct.DELETE)
            entities.createNativeQuery("DELETE FROM hall_poll WHERE id = :id")
                    .setParameter("id", pollId)
                    .executeUpdate();
        else
            entities.createNativeQuery("UPDATE hall_poll SET state = :state WHERE id = :id")
                    .setParameter("state", (request.act() == PollAct.OPEN ? PollState.OPEN : PollState.CLOSED).name())
                    .setParameter("id", pollId)
                    .executeUpdate();
        halls.changed(eventId);
        return halls.read(eventId, true);
    }

    private void lock(UUID eventId) {
        List<?> found = entities.createNativeQuery("SELECT 1 FROM hall WHERE event_id = :event FOR UPDATE")
                .setParameter("event", eventId)
                .getResultList();
        if (found.isEmpty()) throw DomainException.notFound("hall");
    }

    private String json(List<String> choices) {
        try {
            return mapper.writeValueAsString(choices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
