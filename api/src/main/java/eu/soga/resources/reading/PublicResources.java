package eu.soga.resources.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.soga.organisations.OrganisationRef;
import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgeLevel;
import eu.soga.resources.KnowledgeLicence;
import eu.soga.resources.KnowledgePlace;
import eu.soga.resources.KnowledgeTerms;
import eu.soga.resources.KnowledgeTime;
import eu.soga.shared.Theme;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads resources from rows, without entities. A resource that cannot be read is left out. */
@ApplicationScoped
public class PublicResources {
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    private static final String SELECT = """
            SELECT r.id, r.slug, r.kind, r.default_language, r.title, r.summary, r.themes, r.languages, r.level,
                r.contents, r.funder, r.licence, r.licence_note, r.access, r.access_note, r.url, r.transcript_url,
                r.year, r.end_year, r.released_on, r.expires_at, r.city, r.country, r.example, r.provenance,
                r.published_at, r.updated_at, r.version,
                jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) AS organisation,
                (SELECT jsonb_agg(jsonb_build_object('id', n.id, 'slug', n.slug, 'name', n.name) ORDER BY m.position)
                 FROM resource_maker m JOIN organisation n ON n.id = m.organisation_id
                 WHERE m.resource_id = r.id) AS makers
            FROM resource r JOIN organisation o ON o.id = r.organisation_id WHERE\s""";

    /**
     * Finds similar resources: those with a similar title, the same edition, makers, themes or kind. The weights of
     * these are added; a sum below 1 is not similar. Job offers that have ended are left out.
     */
    private static final String RELATED = """
            SELECT id FROM (
                SELECT r.id, r.sort_day,
                    3 * similarity(r.title_key, here.title_key)
                    + CASE WHEN r.provenance ->> 'edition' = here.provenance ->> 'edition' THEN 1.5 ELSE 0 END
                    + (SELECT count(*) FROM resource_maker a JOIN resource_maker b ON b.organisation_id = a.organisation_id
                       WHERE a.resource_id = here.id AND b.resource_id = r.id)
                    + 0.5 * cardinality(ARRAY(SELECT unnest(r.themes) INTERSECT SELECT unnest(here.themes)))
                    + CASE WHEN r.kind = here.kind THEN 0.25 ELSE 0 END AS nearness
                FROM resource r, resource here
                WHERE here.id = ? AND r.id <> here.id AND (r.expires_at IS NULL OR r.expires_at > ?)) found
            WHERE nearness >= 1 ORDER BY nearness DESC, sort_day DESC, id LIMIT ?
            """;

    private static final TypeReference<OrganisationRef> ONE = new TypeReference<>() {};
    private static final TypeReference<List<OrganisationRef>> SEVERAL = new TypeReference<>() {};

    private final ReadRows rows;
    private final Clock clock;

    PublicResources(ReadRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns the resource with this slug or id, also a job offer that has ended; empty when there is none. */
    public Optional<PublicKnowledge> find(String slugOrId) {
        return find(slugOrId, () -> false);
    }

    /** Does the same, for a reader. @param member asked only for what is kept for members: true opens it */
    @Transactional
    public Optional<PublicKnowledge> find(String slugOrId, BooleanSupplier member) {
        return (ID.matcher(slugOrId).matches()
                        ? read("r.id = ?", UUID.fromString(slugOrId), member)
                        : read("r.slug = ?", slugOrId, member))
                .stream().findFirst();
    }

    /** Returns the resources with these ids, in the order of the ids. */
    @Transactional
    public List<PublicKnowledge> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        Map<UUID, PublicKnowledge> byId = read("r.id = ANY(?)", ids, () -> false).stream()
                .collect(Collectors.toMap(PublicKnowledge::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Returns similar resources, the most similar first. */
    @Transactional
    public List<PublicKnowledge> related(UUID id, int atMost) {
        return inOrder(rows.list("resource", RELATED, row -> row.uuid("id"), id, clock.instant(), atMost));
    }

    private List<PublicKnowledge> read(String where, Object parameter, BooleanSupplier member) {
        return rows.list("resource", SELECT + where, row -> knowledge(row, member), parameter);
    }

    private static PublicKnowledge knowledge(Row row, BooleanSupplier member) {
        return new PublicKnowledge(
                row.uuid("id"),
                row.text("slug"),
                row.constant("kind", KnowledgeKind.class),
                new PublicKnowledge.Text(
                        row.text("default_language"), row.languages("title"), row.languages("summary")),
                row.constants("themes", Theme.class),
                row.texts("languages"),
                row.constant("level", KnowledgeLevel.class),
                row.json("organisation", ONE),
                orEmpty(row.json("makers", SEVERAL)),
                row.texts("contents"),
                row.text("funder"),
                new KnowledgeTerms(
                                row.constant("licence", KnowledgeLicence.class),
                                row.text("licence_note"),
                                row.constant("access", KnowledgeAccess.class),
                                row.languages("access_note"),
                                row.text("url"),
                                row.text("transcript_url"))
                        .shown(member),
                new KnowledgeTime(
                        row.number("year"), row.number("end_year"), row.day("released_on"), row.instant("expires_at")),
                new KnowledgePlace(row.text("city"), row.text("country")),
                new PublicKnowledge.Entry(
                        row.flag("example"),
                        row.object("provenance"),
                        row.instant("published_at"),
                        row.instant("updated_at"),
                        row.number("version")));
    }

    private static List<OrganisationRef> orEmpty(@Nullable List<OrganisationRef> makers) {
        return makers == null ? List.of() : makers;
    }
}
