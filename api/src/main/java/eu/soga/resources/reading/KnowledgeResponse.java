package eu.soga.resources.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationRef;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgeLevel;
import eu.soga.resources.KnowledgePlace;
import eu.soga.resources.KnowledgeTerms;
import eu.soga.resources.KnowledgeTime;
import eu.soga.shared.Theme;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource with all its fields.
 *
 * @param page address of its page on this site
 * @param display its texts in the best language for the reader
 * @param contents titles of its parts, in its default language
 * @param funder name in the words of the source
 * @param opening whether it is open to the reader
 * @param place place of work of a job offer
 * @param expired true for a job offer that has ended
 * @param provenance sources of imported facts, and what they disagree on
 * @param related similar resources, the most similar first
 * @param collections the collections with this resource, the one changed last first
 */
@JsonInclude
record KnowledgeResponse(
        UUID id,
        String slug,
        int version,
        String page,
        KnowledgeKind kind,
        String defaultLanguage,
        Map<String, String> title,
        Map<String, String> summary,
        KnowledgeDisplay display,
        List<String> contents,
        List<Theme> themes,
        List<String> languages,
        @Nullable KnowledgeLevel level,
        OrganisationRef organisation,
        List<OrganisationRef> makers,
        @Nullable String funder,
        KnowledgeTerms terms,
        KnowledgeOpening opening,
        KnowledgeTime time,
        KnowledgePlace place,
        boolean expired,
        boolean example,
        @Nullable Map<String, Object> provenance,
        Instant publishedAt,
        Instant updatedAt,
        List<KnowledgeSummary> related,
        List<CollectionAnswers.Summary> collections)
        implements Versioned {

    static KnowledgeResponse of(
            PublicKnowledge row,
            KnowledgeOpening opening,
            List<KnowledgeSummary> related,
            List<CollectionAnswers.Summary> collections,
            List<String> languages,
            String publicUrl,
            Instant now) {
        return new KnowledgeResponse(
                row.id(),
                row.slug(),
                row.entry().version(),
                publicUrl + "/resources/" + row.slug(),
                row.kind(),
                row.text().defaultLanguage(),
                row.text().title(),
                row.text().summary(),
                KnowledgeDisplay.of(row.text(), languages),
                row.contents(),
                row.themes(),
                row.languages(),
                row.level(),
                row.organisation(),
                row.makers(),
                row.funder(),
                row.terms(),
                opening,
                row.time(),
                row.place(),
                row.time().isOver(now),
                row.entry().example(),
                row.entry().provenance(),
                row.entry().publishedAt(),
                row.entry().updatedAt(),
                related,
                collections);
    }
}
