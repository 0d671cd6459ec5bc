package eu.soga.resources.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationRef;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgeLevel;
import eu.soga.resources.KnowledgeTerms;
import eu.soga.resources.KnowledgeTime;
import eu.soga.shared.Theme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource in a list.
 *
 * @param page address of its page on this site
 * @param display its texts in the best language for the reader
 * @param languages languages of the resource itself; empty when unknown
 * @param organisation the organisation that references it
 * @param makers the organisations that made it, in the order of the source
 */
@JsonInclude
record KnowledgeSummary(
        UUID id,
        String slug,
        String page,
        KnowledgeKind kind,
        String defaultLanguage,
        Map<String, String> title,
        Map<String, String> summary,
        KnowledgeDisplay display,
        List<Theme> themes,
        List<String> languages,
        @Nullable KnowledgeLevel level,
        OrganisationRef organisation,
        List<OrganisationRef> makers,
        KnowledgeTerms terms,
        KnowledgeTime time,
        boolean example) {

    static KnowledgeSummary of(PublicKnowledge row, List<String> languages, String publicUrl) {
        return new KnowledgeSummary(
                row.id(),
                row.slug(),
                publicUrl + "/resources/" + row.slug(),
                row.kind(),
                row.text().defaultLanguage(),
                row.text().title(),
                row.text().summary(),
                KnowledgeDisplay.of(row.text(), languages),
                row.themes(),
                row.languages(),
                row.level(),
                row.organisation(),
                row.makers(),
                row.terms(),
                row.time(),
                row.entry().example());
    }
}
