package eu.soga.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Tiers, colleges, segments and benefits as migrations write them, read without entities. */
@ApplicationScoped
class Catalogue {
    /** Who may belong to a college, or be a member. */
    enum PartyKind {
        PERSON,
        ORGANISATION
    }

    /**
     * A tier of membership.
     *
     * @param finances what its dues pay for, per language; empty where nothing was published
     * @param price the list in force today; null while the secretary has set none
     */
    @JsonInclude
    record TierResponse(
            String code,
            int level,
            Map<String, String> label,
            Map<String, String> finances,
            Map<String, String> gives,
            @Nullable PriceListResponse price) {}

    /**
     * A college.
     *
     * @param seats on the board; null where the statutes name none
     * @param parties who may belong
     */
    @JsonInclude
    record CollegeResponse(
            String code,
            Map<String, String> label,
            @Nullable Integer seats,
            List<PartyKind> parties) {}

    /** A sort of members, and why they join. */
    record SegmentResponse(String code, Map<String, String> label, Map<String, String> motivation) {}

    /** Something that membership gives. */
    record BenefitResponse(String code, Map<String, String> label) {}

    /** Statutes as adopted. @param inForce the last ones adopted */
    @JsonInclude
    record StatutesResponse(
            String version,
            LocalDate adoptedOn,
            @Nullable String url,
            boolean secretaryAdmits,
            boolean graceVotes,
            boolean inForce) {}

    private final Session session;
    private final EntityManager entities;
    private final PriceLists prices;
    private final MembershipDesk desk;
    private final ObjectMapper mapper;

    Catalogue(Session session, EntityManager entities, PriceLists prices, MembershipDesk desk, ObjectMapper mapper) {
        this.session = session;
        this.entities = entities;
        this.prices = prices;
        this.desk = desk;
        this.mapper = mapper;
    }

    /** By level. */
    @Transactional
    List<TierResponse> tiers() {
        LocalDate today = desk.today();
        Map<String, PriceListResponse> inForce = prices.inForce(today);
        return rows("SELECT code, level, label::text, finances::text, gives::text FROM tier ORDER BY level").stream()
                .map(row -> new TierResponse(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        texts(row[2]),
                        texts(row[3]),
                        texts(row[4]),
                        inForce.get((String) row[0])))
                .toList();
    }

    @Transactional
    List<CollegeResponse> colleges() {
        return rows("SELECT code, label::text, seats, array_to_string(parties, ',') FROM college ORDER BY position")
                .stream()
                .map(row -> new CollegeResponse(
                        (String) row[0],
                        texts(row[1]),
                        row[2] == null ? null : ((Number) row[2]).intValue(),
                        Arrays.stream(((String) row[3]).split(","))
                                .map(PartyKind::valueOf)
                                .toList()))
                .toList();
    }

    @Transactional
    List<SegmentResponse> segments() {
        return rows("SELECT code, label::text, motivation::text FROM segment ORDER BY position").stream()
                .map(row -> new SegmentResponse((String) row[0], texts(row[1]), texts(row[2])))
                .toList();
    }

    @Transactional
    List<BenefitResponse> benefits() {
        return rows("SELECT code, label::text FROM benefit ORDER BY position").stream()
                .map(row -> new BenefitResponse((String) row[0], texts(row[1])))
                .toList();
    }

    /** Last adopted first; those that are not in force yet too. */
    @Transactional
    List<StatutesResponse> statutes() {
        LocalDate today = desk.today();
        String inForce = Statutes.on(today).map(found -> found.label).orElse("");
        return rows("SELECT version, adopted_on, url, secretary_admits, grace_votes FROM statutes"
                        + " ORDER BY adopted_on DESC")
                .stream()
                .map(row -> new StatutesResponse(
                        (String) row[0],
                        day(row[1]),
                        (String) row[2],
                        (Boolean) row[3],
                        (Boolean) row[4],
                        inForce.equals(row[0])))
                .toList();
    }

    /** Says that there is no such tier. */
    Optional<Violation> brokenTier(String code, String pointer) {
        return exists("tier", code)
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "There is no tier «" + code + "»; GET /tiers lists them."));
    }

    /** Says that there is no such segment. */
    Optional<Violation> brokenSegment(@Nullable String code, String pointer) {
        return code == null || exists("segment", code)
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "There is no segment «" + code + "»; GET /segments lists them."));
    }

    /** Says that there is no such college, or that this sort of member does not belong there. */
    Optional<Violation> brokenCollege(String code, PartyKind party, String pointer) {
        Optional<CollegeResponse> college =
                colleges().stream().filter(each -> each.code.equals(code)).findFirst();
        if (college.isEmpty())
            return Optional.of(new Violation(pointer, "There is no college «" + code + "»; GET /colleges lists them."));
        if (college.get().parties.contains(party)) return Optional.empty();
        return Optional.of(new Violation(
                pointer,
                party == PartyKind.PERSON
                        ? "This college is for organisations; choose one that is open to persons."
                        : "This college is for persons; choose one that is open to organisations."));
    }

    private boolean exists(String table, String code) {
        return !entities.createNativeQuery("SELECT 1 FROM " + table + " WHERE code = :code")
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    private List<Object[]> rows(String sql) {
        return session.createNativeQuery(sql, Object[].class).getResultList();
    }

    private Map<String, String> texts(Object json) {
        try {
            return mapper.readValue((String) json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps JSON", e);
        }
    }

    static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
