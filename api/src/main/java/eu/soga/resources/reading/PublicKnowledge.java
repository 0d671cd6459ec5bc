package eu.soga.resources.reading;

import eu.soga.organisations.OrganisationRef;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgeLevel;
import eu.soga.resources.KnowledgePlace;
import eu.soga.resources.KnowledgeTerms;
import eu.soga.resources.KnowledgeTime;
import eu.soga.shared.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public data of a resource, read from a row and not from the entity.
 *
 * @param organisation the organisation that references it
 * @param makers the organisations that made it, in the order of the source; empty when unknown
 * @param contents titles of its parts, in its default language
 */
public record PublicKnowledge(
        UUID id,
        String slug,
        KnowledgeKind kind,
        Text text,
        List<Theme> themes,
        List<String> languages,
        @Nullable KnowledgeLevel level,
        OrganisationRef organisation,
        List<OrganisationRef> makers,
        List<String> contents,
        @Nullable String funder,
        KnowledgeTerms terms,
        KnowledgeTime time,
        KnowledgePlace place,
        Entry entry) {
    public record Text(String defaultLanguage, Map<String, String> title, Map<String, String> summary) {}

    /** Facts about the entry on this site. @param example true for invented demonstration data */
    public record Entry(
            boolean example,
            @Nullable Map<String, Object> provenance,
            Instant publishedAt,
            Instant updatedAt,
            int version) {}
}
