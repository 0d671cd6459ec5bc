package eu.soga.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.live.HallResponse.HallPoll;
import eu.soga.live.HallResponse.HallQuestion;
import eu.soga.live.HallResponse.PollState;
import eu.soga.live.HallResponse.QuestionState;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.text.OneLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The halls of sessions, for the people in them. Every act locks the hall's row, decides, and raises its revision. People
 * have no account: a device names itself, and limits count for each device and for the whole hall, never for a network
 * address, because a hall has one.
 */
@ApplicationScoped
class Halls {
    static final int MOST_QUESTIONS = 5000;
    private static final int A_MINUTE_FROM_A_DEVICE = 3;
    private static final int FROM_A_DEVICE = 20;

    /** With more questions than this in a minute, the next ones wait for a moderator's look. */
    private static final int SURGE = 120;

    /** Questions are taken until this long after the end. */
    private static final int MINUTES_AFTER = 15;

    private static final String DEVICE = "[A-Za-z0-9_-]{22,64}";

    private final ReadRows rows;
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Clock clock;

    Halls(ReadRows rows, EntityManager entities, ObjectMapper mapper, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A question from the hall.
     *
     * @param author as the person wants to be called; null for no name
     * @param device a random text that the device made and keeps
     */
    record HallQuestionRequest(
            @NotBlank @OneLine @Size(max = 400) String text,
            @Nullable @OneLine @Size(max = 80) String author,
            @NotNull @Pattern(regexp = DEVICE) String device) {}

    /** A vote for a question. */
    record HallVoteRequest(
            @NotNull @Pattern(regexp = DEVICE) String device) {}

    /** A vote in a poll. @param choice counted from 0 */
    record HallBallotRequest(
            @NotNull @Min(0) @Max(7) Integer choice,
            @NotNull @Pattern(regexp = DEVICE) String device) {}

    /** Returns the hall of a public event as everyone sees it; a closed and empty one before it was opened. @throws DomainException 404 */
    @Transactional
    HallResponse read(UUID eventId) {
        return read(eventId, false);
    }

    /** @param all with what waits, is hidden or is a draft */
    HallResponse read(UUID eventId, boolean all) {
        record Head(int revision, boolean open, boolean reviewed, int total) {}
        Head head = rows
                .all(
                        """
                        SELECT coalesce(h.revision, 0) AS revision, coalesce(h.reviewed, false) AS reviewed,
                            coalesce(h.open, false) AND e.status = 'PUBLISHED' AND coalesce(?::timestamptz < e.ends_at + make_interval(mins => ?), true) AS open,
                            (SELECT count(*)::int FROM hall_question q WHERE q.event_id = e.id AND (? OR q.state IN ('SHOWN', 'ANSWERED'))) AS total
                        FROM event e LEFT JOIN hall h ON h.event_id = e.id
                        WHERE e.id = ? AND (? OR e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED'))
                        """,
                        row -> new Head(
                                Objects.requireNonNull(row.number("revision")),
                                flag(row, "open"),
                                flag(row, "reviewed"),
                                Objects.requireNonNull(row.number("total"))),
                        clock.instant(),
                        MINUTES_AFTER,
                        all,
                        eventId,
                        all)
                .stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("event"));
        List<HallQuestion> questions = rows.all("""
                SELECT * FROM hall_question WHERE event_id = ? AND (? OR state IN ('SHOWN', 'ANSWERED'))
                ORDER BY array_position(ARRAY['WAITING', 'SHOWN', 'ANSWERED', 'MERGED', 'HIDDEN'], state), votes DESC, created_at, id
                LIMIT ?
                """, HallQuestion::of, eventId, all, all ? 500 : 100);
        return new HallResponse(head.revision, head.open, head.reviewed, head.total, questions, polls(eventId, all));
    }

    private List<HallPoll> polls(UUID eventId, boolean all) {
        record Counted(UUID poll, int choice, int votes) {}
        Map<UUID, Map<Integer, Integer>> counted = rows
                .all(
                        """
                        SELECT b.poll_id, b.choice, count(*)::int AS votes FROM hall_ballot b JOIN hall_poll p ON p.id = b.poll_id
                        WHERE p.event_id = ? GROUP BY b.poll_id, b.choice
                        """,
                        row -> new Counted(
                                Objects.requireNonNull(row.uuid("poll_id")),
                                Objects.requireNonNull(row.number("choice")),
                                Objects.requireNonNull(row.number("votes"))),
                        eventId)
                .stream()
                .collect(Collectors.groupingBy(Counted::poll, Collectors.toMap(Counted::choice, Counted::votes)));
        return rows.all(
                "SELECT * FROM hall_poll WHERE event_id = ? AND (? OR state <> 'DRAFT') ORDER BY created_at, id",
                row -> {
                    UUID id = Objects.requireNonNull(row.uuid("id"));
                    List<String> choices = choices(row.text("choices"));
                    Map<Integer, Integer> votes = counted.getOrDefault(id, Map.of());
                    return new HallPoll(
                            id,
                            Objects.requireNonNull(row.text("question")),
                            choices,
                            IntStream.range(0, choices.size())
                                    .mapToObj(n -> votes.getOrDefault(n, 0))
                                    .toList(),
                            Objects.requireNonNull(row.constant("state", PollState.class)));
                },
                eventId,
                all);
    }

    private List<String> choices(@Nullable String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored choices cannot be read", e);
        }
    }

    private static boolean flag(Row row, String column) {
        return Boolean.TRUE.equals(row.flag(column));
    }

    /** Returns the revisions of these halls. */
    @Transactional
    Map<UUID, Integer> revisions(Collection<UUID> events) {
        record Known(UUID id, int revision) {}
        return rows
                .all(
                        "SELECT event_id, revision FROM hall WHERE event_id = ANY(?)",
                        row -> new Known(
                                Objects.requireNonNull(row.uuid("event_id")),
                                Objects.requireNonNull(row.number("revision"))),
                        List.copyOf(events))
                .stream()
                .collect(Collectors.toMap(Known::id, Known::revision));
    }

    /**
     * Keeps a question. The same words again are a vote for the question that is there, so that sending twice asks once.
     *
     * @throws DomainException 404, 409, 429
     */
    @Transactional
    HallQuestion ask(UUID eventId, HallQuestionRequest request) {
        Hall hall = hold(eventId);
        Instant now = clock.instant();
        String device = device(eventId, request.device());
        String text = request.text().strip();
        record Pace(@Nullable UUID same, int minute, int all, int hall) {}
        Pace pace = rows.all(
                        """
                        SELECT (SELECT coalesce(merged_into, id) FROM hall_question
                                WHERE event_id = ? AND md5(soga_unaccent(lower(text))) = md5(soga_unaccent(lower(?))) AND state IN ('WAITING', 'SHOWN', 'MERGED')
                                ORDER BY created_at, id LIMIT 1) AS same,
                            count(*) FILTER (WHERE device = ? AND created_at > ?)::int AS minute,
                            count(*) FILTER (WHERE device = ?)::int AS mine, count(*) FILTER (WHERE created_at > ?)::int AS hall
                        FROM hall_question WHERE event_id = ?
                        """,
                        row -> new Pace(
                                row.uuid("same"),
                                Objects.requireNonNull(row.number("minute")),
                                Objects.requireNonNull(row.number("mine")),
                                Objects.requireNonNull(row.number("hall"))),
                        eventId,
                        text,
                        device,
                        now.minusSeconds(60),
                        device,
                        now.minusSeconds(60),
                        eventId)
                .getFirst();
        if (pace.same != null) {
            count(eventId, pace.same, device);
            return question(pace.same);
        }
        if (pace.minute >= A_MINUTE_FROM_A_DEVICE || pace.all >= FROM_A_DEVICE)
            throw HallRefusal.DEVICE_TOO_FAST.problem();
        if (hall.questions >= MOST_QUESTIONS) throw HallRefusal.HALL_FULL.problem();
        QuestionState state = hall.reviewed || pace.hall >= SURGE ? QuestionState.WAITING : QuestionState.SHOWN;
        String author = request.author() == null || request.author().isBlank()
                ? null
                : request.author().strip();
        // the question, the vote of who asks it, and the hall's counts
        UUID id = (UUID) entities.createNativeQuery("""
                        WITH asked AS (
                            INSERT INTO hall_question (id, event_id, created_at, text, author, state, device, votes)
                            VALUES (uuidv7(), :event, :now, :text, cast(:author AS text), :state, :device, 1)
                            RETURNING id, event_id),
                        vote AS (INSERT INTO hall_vote (question_id, device) SELECT id, :device FROM asked)
                        UPDATE hall h SET questions = questions + 1, revision = revision + 1 FROM asked
                        WHERE h.event_id = asked.event_id RETURNING asked.id
                        """)
                .setParameter("event", eventId)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("text", text)
                .setParameter("author", author)
                .setParameter("state", state.name())
                .setParameter("device", device)
                .getSingleResult();
        return new HallQuestion(id, text, author, 1, state, now);
    }

    /** Counts a vote, once for each device. @throws DomainException 404; 409 when the hall is closed */
    @Transactional
    HallQuestion vote(UUID questionId, HallVoteRequest request) {
        UUID eventId = eventOf(
                        "SELECT event_id FROM hall_question WHERE id = ? AND state IN ('SHOWN', 'ANSWERED')",
                        questionId)
                .orElseThrow(() -> DomainException.notFound("question"));
        hold(eventId);
        count(eventId, questionId, device(eventId, request.device()));
        return question(questionId);
    }

    private void count(UUID eventId, UUID questionId, String device) {
        int counted = update("INSERT INTO hall_vote (question_id, device) VALUES (:id, :device) ON CONFLICT DO NOTHING")
                .setParameter("id", questionId)
                .setParameter("device", device)
                .executeUpdate();
        if (counted == 0) return;
        update("UPDATE hall_question SET votes = votes + 1 WHERE id = :id")
                .setParameter("id", questionId)
                .executeUpdate();
        changed(eventId);
    }

    /** Counts a vote in a poll, once for each device; the first one stays. @throws DomainException 400, 404, 409 */
    @Transactional
    void ballot(UUID pollId, HallBallotRequest request) {
        UUID eventId = eventOf("SELECT event_id FROM hall_poll WHERE id = ? AND state <> 'DRAFT'", pollId)
                .orElseThrow(() -> DomainException.notFound("poll"));
        hold(eventId);
        HallPoll poll = polls(eventId, false).stream()
                .filter(each -> each.id().equals(pollId))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("poll"));
        if (poll.state() != PollState.OPEN) throw HallRefusal.POLL_CLOSED.problem();
        if (request.choice() >= poll.choices().size())
            throw DomainException.invalid("/choice", "Choose one of the answers of the poll.");
        int counted = update(
                        "INSERT INTO hall_ballot (poll_id, device, choice) VALUES (:id, :device, :choice) ON CONFLICT DO NOTHING")
                .setParameter("id", pollId)
                .setParameter("device", device(eventId, request.device()))
                .setParameter("choice", request.choice())
                .executeUpdate();
        if (counted > 0) changed(eventId);
    }

    private record Hall(boolean reviewed, int questions) {}

    /** Locks a hall that takes questions and votes. @throws DomainException 404, 409 */
    private Hall hold(UUID eventId) {
        record Held(boolean open, Hall hall) {}
        Held held = rows
                .all(
                        """
                        SELECT h.open AND e.status = 'PUBLISHED' AND coalesce(?::timestamptz < e.ends_at + make_interval(mins => ?), true) AS open,
                            h.reviewed, h.questions
                        FROM hall h JOIN event e ON e.id = h.event_id
                        WHERE h.event_id = ? AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') FOR UPDATE OF h
                        """,
                        row -> new Held(
                                flag(row, "open"),
                                new Hall(flag(row, "reviewed"), Objects.requireNonNull(row.number("questions")))),
                        clock.instant(),
                        MINUTES_AFTER,
                        eventId)
                .stream()
                .findFirst()
                .orElse(null);
        // 404 for an event that is not public; the hall of another one was not opened yet
        if (held == null) read(eventId, false);
        if (held == null || !held.open) throw HallRefusal.HALL_CLOSED.problem();
        return held.hall;
    }

    Optional<UUID> eventOf(String sql, UUID id) {
        return rows.all(sql, row -> Objects.requireNonNull(row.uuid("event_id")), id).stream()
                .findFirst();
    }

    HallQuestion question(UUID id) {
        return rows.all("SELECT * FROM hall_question WHERE id = ?", HallQuestion::of, id)
                .getFirst();
    }

    /** Who watches is sent the new state. The caller holds the lock of the hall. */
    void changed(UUID eventId) {
        update("UPDATE hall SET revision = revision + 1 WHERE event_id = :event")
                .setParameter("event", eventId)
                .executeUpdate();
    }

    private Query update(String sql) {
        return entities.createNativeQuery(sql);
    }

    /** A device is known by a hash that differs from session to session: nobody is followed through a programme. */
    private static String device(UUID eventId, String secret) {
        return new LinkToken(eventId + secret).hash();
    }
}
