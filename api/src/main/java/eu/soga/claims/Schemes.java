package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeTerms.AllowanceAmount;
import eu.soga.claims.rules.SchemeTerms.ClaimDelays;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow.ClaimPhase;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.claims.rules.SchemeTerms.FirstParticipation;
import eu.soga.claims.rules.SchemeTerms.OpenPoint;
import eu.soga.claims.rules.SchemeTerms.RequiredDocument;
import eu.soga.claims.rules.SchemeTerms.SchemeSource;
import eu.soga.claims.rules.SchemeTerms.SchemeTexts;
import eu.soga.claims.rules.SchemeWriting.SchemeEvents;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicEvent;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads schemes, each in the version in force at an instant, without entities. */
@ApplicationScoped
class Schemes {
    private static final String SELECT = """
            SELECT s.id, s.slug, s.project, s.most_beneficiaries, s.beneficiaries, t.number, t.valid_from, t.terms,
                ARRAY(SELECT event_id FROM claim_scheme_event WHERE scheme_id = s.id AND terms_number = t.number
                    AND role = 'COVERED' ORDER BY event_id) AS covered,
                ARRAY(SELECT event_id FROM claim_scheme_event WHERE scheme_id = s.id AND terms_number = t.number
                    AND role = 'COUNTED' ORDER BY event_id) AS counted
            FROM claim_scheme s
            """;

    private static final String IN_FORCE = SELECT + """
             JOIN LATERAL (SELECT number, valid_from, terms FROM claim_scheme_terms
                WHERE scheme_id = s.id AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1) t ON true
            """;

    private final ReadRows rows;
    private final PublicCalendar calendar;
    private final Clock clock;

    Schemes(ReadRows rows, PublicCalendar calendar, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A scheme as everyone reads it, in the version in force.
     *
     * @param events the public events it covers
     * @param most how many beneficiaries the envelope has room for, and how many it has
     */
    @JsonInclude
    record SchemeResponse(
            UUID id,
            String slug,
            SchemeVersion version,
            SchemeTexts texts,
            AllowanceAmount amount,
            SchemeRules rules,
            List<RequiredDocument> documents,
            List<CoveredEvent> events,
            SchemeRoom most,
            ClaimDelays delays,
            List<OpenPoint> open,
            List<SchemeSource> sources) {
        /** The version in force and since when. */
        record SchemeVersion(int number, Instant validFrom) {}

        /** The rules with their parameters. @param phase of the window now */
        record SchemeRules(
                DistanceTerms distance, FirstParticipation firstParticipation, ClaimWindow window, ClaimPhase phase) {}

        /** A public event that the scheme covers. @param city null when it has no known place */
        record CoveredEvent(
                UUID id,
                String slug,
                Map<String, String> title,
                @Nullable Instant startsAt,
                @Nullable String zone,
                @Nullable String city) {}

        /** Room of the envelope. */
        record SchemeRoom(int beneficiaries, int taken, String project) {}
    }

    /** A scheme in one version. */
    record InForce(
            UUID id,
            String slug,
            String project,
            int mostBeneficiaries,
            int beneficiaries,
            int number,
            Instant validFrom,
            SchemeTerms terms,
            SchemeEvents events) {
        /** The events that count for «first participation», the covered ones included. */
        List<UUID> countedEvents() {
            return Stream.concat(events.covered().stream(), events.counted().stream())
                    .toList();
        }
    }

    /** All schemes, by slug; those that cover this event when one is given. */
    @Transactional
    List<SchemeResponse> list(@Nullable String event) {
        List<InForce> all = rows.list("scheme", IN_FORCE + " ORDER BY s.slug", Schemes::inForce, clock.instant());
        if (event == null) return all.stream().map(this::response).toList();
        Optional<UUID> asked = calendar.find(event).map(PublicEvent::id);
        return asked.map(id -> all.stream()
                        .filter(scheme -> scheme.events.covered().contains(id))
                        .map(this::response)
                        .toList())
                .orElse(List.of());
    }

    /** @throws DomainException 404 */
    @Transactional
    SchemeResponse read(String slug) {
        return response(inForce(slug));
    }

    /** The version in force now. @throws DomainException 404 */
    InForce inForce(String slug) {
        return rows.list("scheme", IN_FORCE + " WHERE s.slug = ?", Schemes::inForce, clock.instant(), slug).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("scheme"));
    }

    /** The version in force now. @throws DomainException 404 */
    InForce inForce(UUID id) {
        return only(rows.list("scheme", IN_FORCE + " WHERE s.id = ?", Schemes::inForce, clock.instant(), id));
    }

    /** One version. @throws DomainException 404 */
    InForce version(UUID id, int number) {
        return only(rows.list(
                "scheme",
                SELECT + " JOIN claim_scheme_terms t ON t.scheme_id = s.id WHERE s.id = ? AND t.number = ?",
                Schemes::inForce,
                id,
                number));
    }

    private static InForce only(List<InForce> found) {
        return found.stream().findFirst().orElseThrow(() -> DomainException.notFound("scheme"));
    }

    /** Returns the first public event that the scheme covers; null when there is none. */
    @Nullable
    PublicEvent event(InForce scheme) {
        return calendar.events(scheme.events.covered()).stream().findFirst().orElse(null);
    }

    private SchemeResponse response(InForce scheme) {
        SchemeTerms terms = scheme.terms;
        return new SchemeResponse(
                scheme.id,
                scheme.slug,
                new SchemeResponse.SchemeVersion(scheme.number, scheme.validFrom),
                terms.texts(),
                terms.amount(),
                new SchemeResponse.SchemeRules(
                        terms.distance(),
                        terms.first(),
                        terms.window(),
                        terms.window().at(clock.instant())),
                terms.documents(),
                calendar.events(scheme.events.covered()).stream()
                        .map(Schemes::event)
                        .toList(),
                new SchemeResponse.SchemeRoom(scheme.mostBeneficiaries, scheme.beneficiaries, scheme.project),
                terms.delays(),
                terms.open(),
                terms.sources());
    }

    private static SchemeResponse.CoveredEvent event(PublicEvent event) {
        return new SchemeResponse.CoveredEvent(
                event.id(),
                event.slug(),
                event.texts().title(),
                event.when().startsAt(),
                event.schedule() == null ? null : event.schedule().zoneId().getId(),
                event.place() == null ? null : event.place().city());
    }

    private static InForce inForce(Row row) {
        return new InForce(
                row.uuid("id"),
                row.text("slug"),
                row.text("project"),
                row.number("most_beneficiaries"),
                row.number("beneficiaries"),
                row.number("number"),
                row.instant("valid_from"),
                SchemeTerms.read(row.object("terms")),
                new SchemeEvents(ids(row, "covered"), ids(row, "counted")));
    }

    private static List<UUID> ids(Row row, String column) {
        return row.texts(column).stream().map(UUID::fromString).toList();
    }
}
