package eu.soga.resources.reading;

import eu.soga.resources.KnowledgeKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public data of a collection, read from rows.
 *
 * @param cover its first resource; null while none of its resources is shown
 * @param resourceIds its resources in their order, without job offers that have ended
 */
public record PublicCollection(
        UUID id,
        String slug,
        PublicKnowledge.Text text,
        @Nullable Cover cover,
        List<UUID> resourceIds,
        Instant createdAt,
        Instant updatedAt,
        int version) {
    /** The resource that stands for the collection. @param title per language */
    public record Cover(String slug, KnowledgeKind kind, String defaultLanguage, Map<String, String> title) {}
}
