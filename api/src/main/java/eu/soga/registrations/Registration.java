package eu.soga.registrations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.soga.registrations.RegistrationSetups.Question;
import eu.soga.shared.persistence.ReadRows.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it was read. Only the functions of the database change one, under the lock of the seat ledger.
 *
 * @param position place in the waiting list, counted from 1; null for others
 * @param offeredUntil until when the seat is held; null without an offer
 * @param code typed or scanned at the door
 * @param attendance null when nobody recorded the person as present
 */
record Registration(
        UUID id,
        Instant createdAt,
        UUID eventId,
        SeatMode mode,
        RegistrationStatus status,
        Person person,
        @Nullable Represented organisation,
        @Nullable Integer position,
        @Nullable Instant offeredUntil,
        String code,
        @JsonIgnore int sequence,
        @Nullable Attended attendance) {
    static final String SELECT = """
            SELECT r.id, r.created_at, r.event_id, r.mode, r.status, r.name, r.email, r.language, r.organisation_id,
                coalesce(o.name, r.organisation_name) AS organisation_name, r.offered_until, r.code, r.sequence, r.answers,
                CASE WHEN r.status = 'WAITLISTED' THEN (SELECT count(*)::int FROM registration w
                    WHERE w.event_id = r.event_id AND w.mode = r.mode AND w.status = 'WAITLISTED' AND w.arrival <= r.arrival)
                    END AS position,
                a.mode AS attended_mode, a.attended_at, a.departure
            FROM registration r
                LEFT JOIN organisation o ON o.id = r.organisation_id
                LEFT JOIN attendance a ON a.registration_id = r.id
            """;

    /**
     * The person.
     *
     * @param language of the mails: fr or en
     * @param answers to the organiser's questions, by question
     */
    @Schema(name = "RegisteredPerson")
    record Person(String name, String email, String language, Map<String, String> answers) {}

    /** The organisation that a person represents. @param id null when it is known by its name only */
    @Schema(name = "RepresentedOrganisation")
    record Represented(@Nullable UUID id, String name) {}

    /** That the person was present. @param departure place the person came from; null when nobody asked */
    @Schema(name = "AttendanceOfRegistration")
    record Attended(SeatMode mode, Instant at, @Nullable String departure) {}

    static Registration of(Row row) {
        String organisation = row.text("organisation_name");
        SeatMode attended = row.constant("attended_mode", SeatMode.class);
        return new Registration(
                required(row.uuid("id")),
                required(row.instant("created_at")),
                required(row.uuid("event_id")),
                required(row.constant("mode", SeatMode.class)),
                required(row.constant("status", RegistrationStatus.class)),
                new Person(
                        required(row.text("name")),
                        required(row.text("email")),
                        required(row.text("language")),
                        row.languages("answers")),
                organisation == null ? null : new Represented(row.uuid("organisation_id"), organisation),
                row.number("position"),
                row.instant("offered_until"),
                required(row.text("code")),
                required(row.number("sequence")),
                attended == null
                        ? null
                        : new Attended(attended, required(row.instant("attended_at")), row.text("departure")));
    }

    /** The same with the questions in words in the place of their keys, in their order. */
    Registration labelled(List<Question> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            String answer = person.answers.get(question.key());
            if (answer != null)
                answers.put(
                        question.label()
                                .getOrDefault(
                                        "fr",
                                        question.label().values().iterator().next()),
                        answer);
        }
        person.answers.forEach((key, answer) -> {
            if (questions.stream().noneMatch(question -> question.key().equals(key))) answers.put(key, answer);
        });
        return new Registration(
                id,
                createdAt,
                eventId,
                mode,
                status,
                new Person(person.name, person.email, person.language, answers),
                organisation,
                position,
                offeredUntil,
                code,
                sequence,
                attendance);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
