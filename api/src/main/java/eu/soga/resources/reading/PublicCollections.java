package eu.soga.resources.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads collections of resources from rows, without entities. Job offers that have ended are left out. */
@ApplicationScoped
public class PublicCollections {
    private static final String SELECT = """
            SELECT c.id, c.slug, c.default_language, c.title, c.summary, c.created_at, c.updated_at, c.version,
                CAST(found.ids AS text[]) AS ids,
                (SELECT jsonb_build_object('slug', r.slug, 'kind', r.kind,
                    'defaultLanguage', r.default_language, 'title', r.title)
                 FROM resource r WHERE r.id = found.ids[1]) AS cover
            FROM resource_collection c
            CROSS JOIN LATERAL (
                SELECT array_agg(r.id ORDER BY e.position) AS ids
                FROM resource_collection_entry e JOIN resource r ON r.id = e.resource_id
                WHERE e.collection_id = c.id AND (r.expires_at IS NULL OR r.expires_at > ?)) found
            """;

    private static final TypeReference<PublicCollection.Cover> COVER = new TypeReference<>() {};

    private final ReadRows rows;
    private final Clock clock;

    PublicCollections(ReadRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns all collections, the one that was changed last first. There are 200 at most. */
    @Transactional
    public List<PublicCollection> all() {
        return read("ORDER BY c.updated_at DESC, c.id", null);
    }

    /** Returns the collections with this resource, in the same order. */
    @Transactional
    public List<PublicCollection> with(UUID resource) {
        return read(
                "WHERE EXISTS (SELECT 1 FROM resource_collection_entry w WHERE w.collection_id = c.id AND w.resource_id = ?)"
                        + " ORDER BY c.updated_at DESC, c.id",
                resource);
    }

    /** Returns the collection with this slug or id. */
    @Transactional
    public Optional<PublicCollection> find(String slugOrId) {
        return (PublicResources.ID.matcher(slugOrId).matches()
                        ? read("WHERE c.id = ?", UUID.fromString(slugOrId))
                        : read("WHERE c.slug = ?", slugOrId))
                .stream().findFirst();
    }

    private List<PublicCollection> read(String rest, @Nullable Object parameter) {
        return parameter == null
                ? rows.list("collection", SELECT + rest, PublicCollections::collection, clock.instant())
                : rows.list("collection", SELECT + rest, PublicCollections::collection, clock.instant(), parameter);
    }

    private static PublicCollection collection(Row row) {
        return new PublicCollection(
                row.uuid("id"),
                row.text("slug"),
                new PublicKnowledge.Text(
                        row.text("default_language"), row.languages("title"), row.languages("summary")),
                row.json("cover", COVER),
                row.texts("ids").stream().map(UUID::fromString).toList(),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("version"));
    }
}
