package eu.soga.registrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.Event;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.security.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Surveys after events. Who took part gets a link by mail; the link names the event only and ends when it is used, so
 * that nobody can tell whose answer an answer is. Nothing about a group of fewer than {@value #FEWEST} answers is shown.
 */
@ApplicationScoped
class Surveys {
    static final int FEWEST = 5;

    /** The mail does not reach people who are still in the room. */
    private static final Duration AFTER_THE_END = Duration.ofHours(2);

    /** A survey that is switched on later than this after the event asks nobody. */
    private static final Duration ASKED_WITHIN = Duration.ofDays(14);

    private static final Duration OPEN = Duration.ofDays(30);

    private final RegistrationDesk desk;
    private final ReadRows rows;
    private final EntityManager entities;
    private final Clock clock;

    Surveys(RegistrationDesk desk, ReadRows rows, EntityManager entities, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the event was what the person expected. */
    @Schema(name = "SurveyExpectations")
    enum Expectations {
        MET,
        PARTLY,
        NOT_MET
    }

    /**
     * An answer.
     *
     * @param again whether the person would come again; null without an answer
     * @param comment for the organiser only
     * @param testimonial words that may be quoted; null for none
     */
    record SurveyRequest(
            @NotNull @Min(1) @Max(5) Integer rating,
            @Nullable Expectations expectations,
            @Nullable Boolean again,
            @Nullable @Size(max = 2000) String comment,
            @Nullable @Valid Testimonial testimonial) {}

    /** @param signature as the person wants to be named; null for no name @param consent the person agrees to be quoted */
    @Schema(name = "SurveyTestimonial")
    record Testimonial(
            @NotNull @Size(min = 1, max = 600) String text,
            @Nullable @Size(max = 120) String signature,

            @AssertTrue(message = "{soga.registrations.quote}")
            boolean consent) {}

    /** What the survey is about. @param mode how the person took part */
    record SurveyResponse(RegisteredEvent event, SeatMode mode) {}

    /**
     * What people answered.
     *
     * @param asked how many people were asked
     * @param groups everybody first, then those on site and remote; without groups of fewer than five, and without one
     *     that would tell such a group by difference
     * @param comments for the organiser only; empty with fewer than five answers, as {@code testimonials}
     */
    record SurveyResults(int asked, int answers, List<Group> groups, List<String> comments, List<Quote> testimonials) {}

    /**
     * The answers of a group.
     *
     * @param mode null for everybody
     * @param ratings how many gave 1, 2, 3, 4 and 5
     * @param expectations how many said met, partly, not met
     * @param again how many would come again @param notAgain how many would not
     */
    @JsonInclude
    @Schema(name = "SurveyGroup")
    record Group(
            @Nullable SeatMode mode,
            int answers,
            BigDecimal average,
            List<Integer> ratings,
            List<Integer> expectations,
            int again,
            int notAgain) {}

    /** Words that may be quoted. @param signature as the person wants to be named; null for no name */
    @JsonInclude
    @Schema(name = "SurveyQuote")
    record Quote(String text, @Nullable String signature) {
        static Quote of(Row row) {
            return new Quote(Objects.requireNonNull(row.text("text")), row.text("signature"));
        }
    }

    private record Answer(
            SeatMode mode,
            int rating,
            @Nullable Expectations expectations,
            @Nullable Boolean again,
            @Nullable String comment) {
        static Answer of(Row row) {
            return new Answer(
                    Objects.requireNonNull(row.constant("mode", SeatMode.class)),
                    Objects.requireNonNull(row.number("rating")),
                    row.constant("expectations", Expectations.class),
                    row.flag("again"),
                    row.text("comment"));
        }
    }

    /** Notes the survey for everybody who took part in an event that ended some hours ago, each once. */
    @Transactional
    void ask() {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        WITH due AS (
                            UPDATE registration r SET survey_asked_at = :now
                            FROM registration_setup s, event e
                            WHERE s.event_id = r.event_id AND s.survey AND e.id = r.event_id AND e.status = 'PUBLISHED'
                              AND e.ends_at BETWEEN :from AND :until AND r.survey_asked_at IS NULL AND r.anonymised_at IS NULL
                              AND EXISTS (SELECT 1 FROM attendance a WHERE a.registration_id = r.id)
                            RETURNING r.id)
                        SELECT count(registration_tell(id, 'SURVEY', :now)) FROM due
                        """)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("from", now.minus(ASKED_WITHIN).atOffset(ZoneOffset.UTC))
                .setParameter("until", now.minus(AFTER_THE_END).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        entities.createNativeQuery("DELETE FROM survey_ticket WHERE expires_at < :now")
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Makes a link to answer once, in the transaction that writes the mail. */
    static LinkToken ticket(EntityManager entities, UUID event, SeatMode mode, Instant now) {
        LinkToken link = LinkToken.random();
        entities.createNativeQuery("INSERT INTO survey_ticket (token_hash, event_id, mode, expires_at)"
                        + " VALUES (:hash, :event, :mode, :until)")
                .setParameter("hash", link.hash())
                .setParameter("event", event)
                .setParameter("mode", mode.name())
                .setParameter("until", now.plus(OPEN).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return link;
    }

    /** @throws DomainException 404 for a link that was used; 410 for one that is over */
    @Transactional
    SurveyResponse read(String token) {
        return rows
                .all(
                        "SELECT event_id, mode, expires_at FROM survey_ticket WHERE token_hash = ?",
                        row -> {
                            if (clock.instant().isAfter(Objects.requireNonNull(row.instant("expires_at"))))
                                throw new DomainException(ProblemType.EXPIRED, "This survey is closed.");
                            return new SurveyResponse(
                                    RegisteredEvent.of(Event.require(Objects.requireNonNull(row.uuid("event_id")))),
                                    Objects.requireNonNull(row.constant("mode", SeatMode.class)));
                        },
                        new LinkToken(token).hash())
                .stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("survey"));
    }

    /** Keeps an answer and ends its link. @throws DomainException as {@link #read} */
    @Transactional
    void answer(String token, SurveyRequest request) {
        read(token);
        List<?> used = entities.createNativeQuery(
                        "DELETE FROM survey_ticket WHERE token_hash = :hash RETURNING event_id, mode")
                .setParameter("hash", new LinkToken(token).hash())
                .getResultList();
        if (used.isEmpty()) throw DomainException.notFound("survey");
        Object[] ticket = (Object[]) used.getFirst();
        Testimonial quoted = request.testimonial();
        entities.createNativeQuery("""
                        INSERT INTO survey_answer (event_id, mode, rating, expectations, again, comment)
                        VALUES (:event, :mode, :rating, cast(:expectations AS text), cast(:again AS boolean), cast(:comment AS text))
                        """)
                .setParameter("event", ticket[0])
                .setParameter("mode", ticket[1])
                .setParameter("rating", request.rating())
                .setParameter(
                        "expectations",
                        request.expectations() == null
                                ? null
                                : request.expectations().name())
                .setParameter("again", request.again() == null ? null : String.valueOf(request.again()))
                .setParameter("comment", orNull(request.comment()))
                .executeUpdate();
        if (quoted == null || quoted.text().isBlank()) return;
        entities.createNativeQuery("INSERT INTO survey_quote (event_id, text, signature, token_hash)"
                        + " VALUES (:event, :text, cast(:signature AS text), :hash)")
                .setParameter("event", ticket[0])
                .setParameter("text", quoted.text().strip())
                .setParameter("signature", orNull(quoted.signature()))
                .setParameter("hash", new LinkToken(token).hash())
                .executeUpdate();
    }

    /** Returns the words that somebody let be quoted, by the link that was used for it. @throws DomainException 404 */
    @Transactional
    Quote quote(String token) {
        return rows
                .all(
                        "SELECT text, signature FROM survey_quote WHERE token_hash = ?",
                        Quote::of,
                        new LinkToken(token).hash())
                .stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("quote"));
    }

    /** Deletes these words wherever they are quoted, at once. @throws DomainException 404 */
    @Transactional
    void withdraw(String token) {
        int gone = entities.createNativeQuery("DELETE FROM survey_quote WHERE token_hash = :hash")
                .setParameter("hash", new LinkToken(token).hash())
                .executeUpdate();
        if (gone == 0) throw DomainException.notFound("quote");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Returns the answers about an event, for its organiser. @throws DomainException 403, 404 */
    @Transactional
    SurveyResults results(UUID eventId) {
        desk.open(eventId);
        int asked = rows.all(
                        "SELECT count(*)::int AS asked FROM registration WHERE event_id = ? AND survey_asked_at IS NOT NULL",
                        row -> Objects.requireNonNull(row.number("asked")),
                        eventId)
                .getFirst();
        List<Answer> answers =
                rows.all("SELECT * FROM survey_answer WHERE event_id = ? ORDER BY id", Answer::of, eventId);
        if (answers.size() < FEWEST) return new SurveyResults(asked, answers.size(), List.of(), List.of(), List.of());
        List<Group> groups = new ArrayList<>(List.of(group(null, answers)));
        for (SeatMode mode : SeatMode.values()) {
            List<Answer> own =
                    answers.stream().filter(each -> each.mode == mode).toList();
            int others = answers.size() - own.size();
            if (own.size() >= FEWEST && others >= FEWEST) groups.add(group(mode, own));
        }
        return new SurveyResults(
                asked,
                answers.size(),
                groups,
                answers.stream().map(Answer::comment).filter(Objects::nonNull).toList(),
                rows.all(
                        "SELECT text, signature FROM survey_quote WHERE event_id = ? ORDER BY id", Quote::of, eventId));
    }

    private static Group group(@Nullable SeatMode mode, List<Answer> answers) {
        int sum = answers.stream().mapToInt(Answer::rating).sum();
        return new Group(
                mode,
                answers.size(),
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answers.size()), 1, RoundingMode.HALF_UP),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(rating -> count(answers, each -> each.rating == rating))
                        .toList(),
                List.of(Expectations.values()).stream()
                        .map(word -> count(answers, each -> each.expectations == word))
                        .toList(),
                count(answers, each -> Boolean.TRUE.equals(each.again)),
                count(answers, each -> Boolean.FALSE.equals(each.again)));
    }

    private static int count(List<Answer> answers, Predicate<Answer> which) {
        return (int) answers.stream().filter(which).count();
    }
}
