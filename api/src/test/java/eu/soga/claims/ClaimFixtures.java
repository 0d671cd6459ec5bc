package eu.soga.claims;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.claims.SchemeDesk.SchemeListing;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.PlaceText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The scheme of the demonstration data, over one event of the tests. */
public final class ClaimFixtures {
    public static final String SCHEME = "digiset-2025";

    private ClaimFixtures() {}

    /** The terms as they are published. */
    public static SchemeTerms terms() {
        try (InputStream file = ClaimFixtures.class.getResourceAsStream("/db/demo/real-schemes.json")) {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode terms = mapper.readTree(file).at("/schemes/0/terms");
            return SchemeTerms.read(mapper.convertValue(terms, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workshop in the centre of Paris. */
    public static Event workshop() {
        Organisation host = OrganisationFixtures.listed();
        return EventFixtures.published(EventContentBuilder.of(host.id)
                .at("2025-11-26T13:00", "2025-11-26T17:00", "Europe/Paris")
                .place(new PlaceText(null, null, null, "Paris", "FR", null))
                .build());
    }

    /** The scheme, which covers this event and has room for this many beneficiaries. */
    public static void scheme(Event workshop, int beneficiaries) {
        scheme(workshop, beneficiaries, terms());
    }

    /** A claim under the scheme in this state, without its history. */
    public static void claim(String status, Organisation organisation, long cents) {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(EntityManager.class)
                        .get()
                        .createNativeQuery("""
                                INSERT INTO claim (id, version, created_at, updated_at, status, number, scheme_id, terms_number,
                                    organisation_id, party_key, contact_subject, contact_name, language, cents, currency, paid_on)
                                SELECT uuidv7(), 0, '2025-12-01T09:00Z', '2025-12-01T09:00Z', :status, 'T-' || :cents || :status, id, 1,
                                    :organisation, 'org:' || cast(:organisation AS text), 'paul', 'Paul', 'fr', :cents, 'EUR', '2025-12-20'
                                FROM claim_scheme WHERE slug = :scheme
                                """)
                        .setParameter("status", status)
                        .setParameter("organisation", organisation.id)
                        .setParameter("cents", cents)
                        .setParameter("scheme", SCHEME)
                        .executeUpdate());
    }

    /** The scheme with other terms. */
    public static void scheme(Event workshop, int beneficiaries, SchemeTerms terms) {
        CDI.current()
                .select(SchemeDesk.class)
                .get()
                .load(new SchemeListing(
                        SCHEME,
                        "DIGISET",
                        beneficiaries * 94_800L,
                        beneficiaries,
                        Instant.parse("2025-11-01T00:00:00Z"),
                        terms,
                        List.of(workshop.id),
                        List.of()));
    }
}
