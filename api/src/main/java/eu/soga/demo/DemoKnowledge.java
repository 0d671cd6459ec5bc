package eu.soga.demo;

import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgeLevel;
import eu.soga.resources.KnowledgeLicence;
import eu.soga.resources.KnowledgeLoader;
import eu.soga.resources.KnowledgePlace;
import eu.soga.resources.KnowledgeTerms;
import eu.soga.resources.KnowledgeTime;
import eu.soga.shared.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A resource in the demonstration files.
 *
 * @param organisation slug of the organisation that references it
 * @param makers slugs of the organisations that made it
 * @param sourceKind kind in the words of the source
 */
record DemoKnowledge(
        String slug,
        String organisation,
        List<String> makers,
        String defaultLanguage,
        Map<String, String> title,
        Map<String, String> summary,
        KnowledgeKind kind,
        String sourceKind,
        List<Theme> themes,
        List<String> languages,
        @Nullable KnowledgeLevel level,
        @Nullable KnowledgeLicence licence,
        @Nullable String licenceNote,
        @Nullable KnowledgeAccess access,
        @Nullable String url,
        @Nullable String transcriptUrl,
        List<String> contents,
        @Nullable String funder,
        @Nullable Integer year,
        @Nullable Integer endYear,
        @Nullable LocalDate releasedOn,
        @Nullable String edition,
        List<Map<String, String>> source,
        List<Map<String, String>> notes) {

    /** Returns the listing for the loader; {@code ids} returns the id of the organisation with a slug. */
    KnowledgeLoader.Listing toListing(Function<String, UUID> ids, Instant now) {
        Map<String, Object> provenance = new HashMap<>(Map.of("source", source, "notes", notes, "kind", sourceKind));
        if (edition != null) provenance.put("edition", edition);
        return new KnowledgeLoader.Listing(
                slug,
                ids.apply(organisation),
                makers.stream().map(ids).toList(),
                now,
                new KnowledgeLoader.Content(
                        kind, defaultLanguage, title, summary, themes, languages, level, contents, funder),
                new KnowledgeTerms(licence, licenceNote, access, Map.of(), url, transcriptUrl),
                new KnowledgeTime(year, endYear, releasedOn, null),
                new KnowledgePlace(null, null),
                false,
                provenance);
    }
}
