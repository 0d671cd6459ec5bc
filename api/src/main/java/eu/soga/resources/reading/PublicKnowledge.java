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
 * A resource as everyone may read it: a row made for reading, not the entity.
 *
 * @param organisation who references it
 * @param makers who made it, the first named first; empty when nobody is named
 * @param contents what it is made of, in its default language
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
    /** Its texts per language. */
    public record Text(String defaultLanguage, Map<String, String> title, Map<String, String> summary) {}

    /** Its entry here; {@code example} when it is plainly fictional. */
    public record Entry(
            boolean example,
            @Nullable Map<String, Object> provenance,
            Instant publishedAt,
            Instant updatedAt,
            int version) {}
}
