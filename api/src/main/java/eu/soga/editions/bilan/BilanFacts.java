package eu.soga.editions.bilan;

import eu.soga.claims.ClaimFigures;
import eu.soga.editions.PartnerRole;
import eu.soga.editions.bilan.BilanBasis.Appearance;
import eu.soga.editions.bilan.BilanBasis.Happening;
import eu.soga.editions.bilan.BilanBasis.Part;
import eu.soga.editions.bilan.BilanBasis.Presence;
import eu.soga.editions.reading.PublicEdition;
import eu.soga.events.EventKind;
import eu.soga.registrations.Participation;
import eu.soga.registrations.Participation.Quote;
import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads from the tables what the figures of an edition are computed from. */
@ApplicationScoped
class BilanFacts {
    private static final String EVENTS = """
            WITH part AS (
                SELECT l.event_id, 'LEG' AS part FROM edition_leg l WHERE l.edition_id = ?
                UNION
                SELECT s.event_id, 'SESSION' FROM programme_slot s WHERE s.release_id = (SELECT r.id FROM programme_release r
                    WHERE r.edition_id = ? ORDER BY r.major DESC, r.minor DESC LIMIT 1) AND s.event_id IS NOT NULL)
            SELECT e.id, p.part, e.kind, e.place_city, e.place_country FROM part p JOIN event e ON e.id = p.event_id
            WHERE e.status = 'PUBLISHED'
            UNION ALL
            SELECT e.id, 'REFERENCED', e.kind, e.place_city, e.place_country FROM event e
            WHERE e.status = 'PUBLISHED'
              AND EXISTS (SELECT 1 FROM occurrence o WHERE o.event_id = e.id AND NOT o.cancelled
                  AND o.first_day <= ? AND o.last_day >= ?)
              AND NOT EXISTS (SELECT 1 FROM part p WHERE p.event_id IN (e.id, e.parent_id))
            ORDER BY 2, 1
            """;

    private static final String SPEAKERS = """
            SELECT DISTINCT s.event_id, a.speaker_id FROM programme_slot s JOIN programme_appearance a ON a.slot_id = s.id
            WHERE s.release_id = (SELECT r.id FROM programme_release r
                WHERE r.edition_id = ? ORDER BY r.major DESC, r.minor DESC LIMIT 1) AND s.event_id IS NOT NULL
            ORDER BY 1, 2
            """;

    private final ReadRows rows;
    private final Participation participation;
    private final ClaimFigures claims;

    BilanFacts(ReadRows rows, Participation participation, ClaimFigures claims) {
        this.rows = rows;
        this.participation = participation;
        this.claims = claims;
    }

    @Transactional
    BilanBasis of(PublicEdition edition) {
        List<Happening> events = events(edition);
        List<UUID> own = own(events);
        Map<String, Integer> people = new HashMap<>();
        ClaimFigures.Paid paid = claims.paidFor(own);
        return new BilanBasis(
                edition.slug(),
                edition.days().first(),
                edition.days().last(),
                events,
                participation.at(own).stream()
                        .map(seat -> new Presence(
                                seat.eventId(), number(people, seat.person()), seat.registered(), seat.present()))
                        .toList(),
                rows.all(
                        SPEAKERS,
                        row -> new Appearance(
                                Objects.requireNonNull(row.uuid("event_id")),
                                number(
                                        people,
                                        Objects.requireNonNull(row.uuid("speaker_id"))
                                                .toString())),
                        edition.id()),
                rows.all(
                        "SELECT role FROM edition_partner WHERE edition_id = ? ORDER BY position",
                        row -> Objects.requireNonNull(row.constant("role", PartnerRole.class)),
                        edition.id()),
                participation.surveys(own).stream()
                        .map(survey -> new BilanBasis.Survey(survey.eventId(), survey.asked(), survey.ratings()))
                        .toList(),
                new BilanBasis.Allowances(paid.count(), paid.cents()));
    }

    /** Returns what people who answered surveys of legs and sessions let be quoted. */
    @Transactional
    List<Quote> quotable(PublicEdition edition) {
        return participation.quotes(own(events(edition)));
    }

    /** Returns those of these words that nobody has taken back, in this order. */
    @Transactional
    List<Quote> quoted(List<UUID> chosen) {
        Map<UUID, Quote> there = new HashMap<>();
        participation.stillQuoted(chosen).forEach(quote -> there.put(quote.id(), quote));
        return chosen.stream().map(there::get).filter(Objects::nonNull).toList();
    }

    private List<Happening> events(PublicEdition edition) {
        return rows.all(
                EVENTS,
                row -> new Happening(
                        Objects.requireNonNull(row.uuid("id")),
                        Objects.requireNonNull(row.constant("part", Part.class)),
                        row.constant("kind", EventKind.class),
                        row.text("place_city"),
                        row.text("place_country")),
                edition.id(),
                edition.id(),
                edition.days().last(),
                edition.days().first());
    }

    private static List<UUID> own(List<Happening> events) {
        return events.stream()
                .filter(event -> event.part() != Part.REFERENCED)
                .map(Happening::id)
                .toList();
    }

    private static int number(Map<String, Integer> people, String person) {
        return people.computeIfAbsent(person, _ -> people.size() + 1);
    }
}
