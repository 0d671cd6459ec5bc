package eu.soga.registrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.registrations.OnlineRooms.RoomMinutes;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the organiser of an event sets for registering: who may, what is asked, whether a survey follows. */
@ApplicationScoped
class RegistrationSetups {
    private static final int FEWEST_CHOICES = 2;

    private final RegistrationDesk desk;
    private final ReadRows rows;
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Recorder recorder;
    private final Clock clock;

    RegistrationSetups(
            RegistrationDesk desk,
            ReadRows rows,
            EntityManager entities,
            ObjectMapper mapper,
            Recorder recorder,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.entities = entities;
        this.mapper = mapper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Who may register. */
    @Schema(name = "RegistrationAudience")
    enum Audience {
        EVERYONE,
        /** Who has access as a member, signed in. */
        MEMBERS,
        /** The mail addresses on the organiser's list. */
        INVITED
    }

    /** How a question is answered. */
    @Schema(name = "QuestionKind")
    enum QuestionKind {
        TEXT,
        CHOICE,
        YES_NO
    }

    /**
     * A question asked of who registers. Answers are deleted with the names of the people.
     *
     * @param key by which answers name it
     * @param label by language
     * @param choices for {@code choice}; else empty
     */
    @Schema(name = "RegistrationQuestion")
    record Question(
            @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{soga.slug}")
            String key,

            @NotNull QuestionKind kind,
            @OneLine @NotNull Map<String, @Size(max = 200) String> label,

            @NotNull @Size(max = 12)
            List<@NotNull @Size(min = 1, max = 80) @Pattern(regexp = "[^\\r\\n]+") String> choices,

            boolean required) {}

    /**
     * @param invited mail addresses, for {@code audience: invited}
     * @param room when the online room opens and closes; null for the usual minutes
     */
    record RegistrationSetupRequest(
            @NotNull Audience audience,
            @NotNull @Size(max = 6) List<@NotNull @Valid Question> questions,
            boolean survey,

            @NotNull @Size(max = 1000)
            List<
                            @NotNull @Size(max = 254)
                            @Pattern(regexp = "[^\\s@]+@[^\\s@]+", message = "{soga.registrations.email}") String>
                    invited,

            @Nullable @Valid RoomMinutes room) {}

    /**
     * The same as it is now.
     *
     * @param survey true when a survey is sent to who took part
     * @param usualRoom the minutes that hold where {@code room} says none
     */
    @JsonInclude
    record RegistrationSetupResponse(
            int version,
            Audience audience,
            List<Question> questions,
            boolean survey,
            List<String> invited,
            RoomMinutes room,
            RoomMinutes usualRoom)
            implements Versioned {}

    /** @throws DomainException 403, 404 */
    @Transactional
    RegistrationSetupResponse read(UUID eventId) {
        desk.open(eventId);
        List<String> invited = rows.all(
                "SELECT email FROM registration_invitation WHERE event_id = ? ORDER BY email",
                row -> Objects.requireNonNull(row.text("email")),
                eventId);
        RoomMinutes usual = rows.all("""
                        SELECT coalesce(s.room_opens_before, d.opens_before, ?) AS room_opens_before,
                            coalesce(s.room_closes_after, d.closes_after, ?) AS room_closes_after
                        FROM event e LEFT JOIN registration_setup s ON s.event_id = e.parent_id
                            LEFT JOIN event_room_default d ON d.event_id = coalesce(e.parent_id, e.id)
                        WHERE e.id = ?
                        """, RoomMinutes::of, OnlineRooms.USUAL, OnlineRooms.USUAL, eventId)
                .getFirst();
        return rows
                .all(
                        "SELECT version, audience, questions, survey, room_opens_before, room_closes_after"
                                + " FROM registration_setup WHERE event_id = ?",
                        row -> new RegistrationSetupResponse(
                                Objects.requireNonNull(row.number("version")),
                                Objects.requireNonNull(row.constant("audience", Audience.class)),
                                questions(mapper, row.text("questions")),
                                Objects.requireNonNull(row.flag("survey")),
                                invited,
                                RoomMinutes.of(row),
                                usual),
                        eventId)
                .stream()
                .findFirst()
                .orElseGet(() -> new RegistrationSetupResponse(
                        0, Audience.EVERYONE, List.of(), false, invited, new RoomMinutes(null, null), usual));
    }

    /** Reads stored questions; null for none. */
    static List<Question> questions(ObjectMapper mapper, @Nullable String json) {
        if (json == null) return List.of();
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored questions cannot be read", e);
        }
    }

    /** @throws DomainException 400, 403, 404, 412, 428 */
    @Transactional
    RegistrationSetupResponse write(UUID eventId, @Nullable String ifMatch, RegistrationSetupRequest request) {
        desk.open(eventId);
        entities.createNativeQuery("SELECT 1 FROM event WHERE id = :id FOR UPDATE")
                .setParameter("id", eventId)
                .getResultList();
        Preconditions.require(ifMatch, read(eventId).version());
        check(request);
        entities.createNativeQuery("""
                        INSERT INTO registration_setup AS s (event_id, version, updated_at, audience, questions, survey,
                            room_opens_before, room_closes_after)
                        VALUES (:id, 1, :now, :audience, cast(:questions AS jsonb), :survey,
                            cast(:opens AS smallint), cast(:closes AS smallint))
                        ON CONFLICT (event_id) DO UPDATE SET version = s.version + 1, updated_at = excluded.updated_at,
                            audience = excluded.audience, questions = excluded.questions, survey = excluded.survey,
                            room_opens_before = excluded.room_opens_before, room_closes_after = excluded.room_closes_after
                        """)
                .setParameter("id", eventId)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("audience", request.audience().name())
                .setParameter("questions", stored(request.questions()))
                .setParameter("survey", request.survey())
                .setParameter(
                        "opens", request.room() == null ? null : request.room().opensBefore())
                .setParameter(
                        "closes", request.room() == null ? null : request.room().closesAfter())
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM registration_invitation WHERE event_id = :id")
                .setParameter("id", eventId)
                .executeUpdate();
        for (String address : request.invited())
            entities.createNativeQuery("INSERT INTO registration_invitation (event_id, email) VALUES (:id, :email)"
                            + " ON CONFLICT DO NOTHING")
                    .setParameter("id", eventId)
                    .setParameter("email", address.toLowerCase(Locale.ROOT))
                    .executeUpdate();
        recorder.act(new Act("registration-setup", eventId, "change", null, null, null, null));
        return read(eventId);
    }

    private static void check(RegistrationSetupRequest request) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < request.questions().size(); i++) {
            Question question = request.questions().get(i);
            String at = "/questions/" + i;
            if (!keys.add(question.key()))
                throw DomainException.invalid(at + "/key", "Each question has a key of its own.");
            for (String unknown : Texts.unknownLanguages(question.label()))
                throw DomainException.invalid(
                        at + "/label/" + unknown, "Texts are kept by ISO 639-1 language, for instance «fr».");
            if (question.label().values().stream().allMatch(String::isBlank))
                throw DomainException.invalid(at + "/label", "Write the question.");
            boolean choice = question.kind() == QuestionKind.CHOICE;
            if (choice
                    && (question.choices().size() < FEWEST_CHOICES
                            || question.choices().stream().distinct().count()
                                    < question.choices().size()))
                throw DomainException.invalid(at + "/choices", "Offer two different answers at least.");
            if (!choice && !question.choices().isEmpty())
                throw DomainException.invalid(at + "/choices", "Only a choice has answers to choose from.");
        }
    }

    private String stored(List<Question> questions) {
        try {
            return mapper.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
