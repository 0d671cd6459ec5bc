package eu.soga.members.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Everything that the room of members holds about a person, table by table as it is stored: his or her own membership
 * with its money and votes, and where he or she is named as contact, author or decider.
 */
@ApplicationScoped
class MemberData {
    private static final String OWN = "(SELECT id FROM membership WHERE person_subject = :subject)";
    private static final String OWN_TERMS = "(SELECT id FROM membership_term WHERE membership_id IN " + OWN + ")";

    /** Rows by table: each statement answers one JSON object a row. */
    private static final Map<String, String> TABLES = tables();

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("membership", "person_subject = :subject OR contact_subject = :subject");
        tables.put("membership_term", "id IN " + OWN_TERMS);
        tables.put("term_line", "term_id IN " + OWN_TERMS);
        tables.put("dues_entry", "term_id IN " + OWN_TERMS + " OR by_subject = :subject");
        tables.put("dues_reminder", "term_id IN " + OWN_TERMS);
        tables.put("statement_line", "term_id IN " + OWN_TERMS);
        tables.put("college_stay", "membership_id IN " + OWN);
        tables.put("entitlement_use", "term_id IN " + OWN_TERMS + " OR by_subject = :subject");
        tables.put("board_mandate", "membership_id IN " + OWN);
        tables.put("elector", "membership_id IN " + OWN);
        tables.put("electorate_challenge", "membership_id IN " + OWN + " OR by_subject = :subject");
        tables.put("proxy", "giver IN " + OWN + " OR holder IN " + OWN + " OR by_subject = :subject");
        tables.put("bank_statement", "imported_by = :subject");
        tables.put("electorate", "frozen_by = :subject");
        tables.put(
                "audit_entry",
                "actor = :subject AND subject_type IN ('membership', 'statutes', 'price-list', 'bank-statement',"
                        + " 'statement-line', 'entitlement', 'mandate', 'electorate')");
        return tables;
    }

    private final Session session;
    private final CurrentUser user;
    private final ObjectMapper mapper;
    private final Clock clock;

    MemberData(Session session, CurrentUser user, ObjectMapper mapper, Clock clock) {
        this.session = session;
        this.user = user;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What is held.
     *
     * @param subject Keycloak's id of the account
     * @param tables rows by table, as they are stored
     */
    record MemberDataResponse(Instant at, String subject, Map<String, List<Map<String, Object>>> tables) {}

    /** Of the caller. @throws eu.soga.shared.errors.DomainException 401 */
    @Transactional
    MemberDataResponse mine() {
        String subject = user.requireSubject();
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        TABLES.forEach((table, where) -> found.put(
                table,
                session
                        .createNativeQuery(
                                "SELECT CAST(to_jsonb(t) AS text) FROM " + table + " t WHERE " + where, String.class)
                        .setParameter("subject", subject)
                        .getResultList()
                        .stream()
                        .map(this::row)
                        .toList()));
        return new MemberDataResponse(clock.instant(), subject, found);
    }

    private Map<String, Object> row(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
