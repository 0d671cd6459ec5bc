package eu.soga.imports.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.imports.reading.ListKind;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.directory.Twins;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.web.WireEnums;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of organisations that was read.
 *
 * @param complete false when the file breaks off
 * @param columns what each column means, in the order of the file
 * @param words what the atlas does not know, and what was mapped by hand
 * @param verdicts number of rows by verdict
 * @param rows number of rows by state
 * @param remaining how many rows the call has left for the next one
 */
@JsonInclude
record AtlasImportResponse(
        UUID id,
        AtlasSource source,
        ListKind kind,
        AtlasImport.AtlasImportState state,
        boolean complete,
        List<AtlasColumn> columns,
        AtlasWordsSaid words,
        Map<String, Long> verdicts,
        Map<String, Long> rows,
        int remaining,
        String createdBy,
        Instant createdAt) {

    /**
     * Where the list comes from; pages of entries show name, address and licence.
     *
     * @param language ISO 639-1 code of texts that do not say their own
     */
    @JsonInclude
    record AtlasSource(
            String name,
            @Nullable String url,
            String licence,
            String language,
            @Nullable String fileName) {}

    /** A column of the file; {@code field} is null when it is left out. */
    @JsonInclude
    record AtlasColumn(String heading, @Nullable AtlasField field) {}

    /**
     * Words of the source. Those that are not known are left out; each with the number of entries that have it.
     *
     * @param unknown words of the lists of the atlas
     * @param mapped what moderators said words of this source mean
     */
    @JsonInclude
    record AtlasWordsSaid(
            Map<String, Integer> unknown,
            Map<String, Integer> countries,
            Map<String, Integer> kinds,
            List<MappedWord> mapped) {}

    static AtlasImportResponse of(AtlasImport origin, AtlasWordsSaid words, int remaining) {
        return new AtlasImportResponse(
                origin.id,
                new AtlasSource(origin.sourceName, origin.sourceUrl, origin.licence, origin.language, origin.fileName),
                origin.kind,
                origin.state,
                origin.complete,
                origin.columns.stream()
                        .map(column -> new AtlasColumn(
                                (String) column.get("heading"),
                                WireEnums.parse(AtlasField.class, (String) column.get("field"))
                                        .orElse(null)))
                        .toList(),
                words,
                AtlasImports.counts(origin.id, "verdict"),
                AtlasImports.counts(origin.id, "state"),
                remaining,
                origin.createdByName,
                origin.createdAt);
    }

    /**
     * One entry of the list.
     *
     * @param uid identifier in the source
     * @param city town of its office, as the source has it
     * @param changes what applying it would change
     * @param violations rules of profiles that it breaks
     * @param twins organisations that may be the same
     * @param organisation the organisation it belongs to; null when there is none
     * @param result what became of it
     */
    @JsonInclude
    record AtlasImportRowResponse(
            UUID id,
            int position,
            String uid,
            String name,
            @Nullable String city,
            AtlasImportRow.AtlasVerdict verdict,
            List<AtlasImports.AtlasChange> changes,
            List<AtlasNotice> notices,
            List<Violation> violations,
            List<Twins.Alike> twins,
            @Nullable OrganisationRef organisation,
            AtlasResult result) {
        /**
         * State of a row; outcome once it was applied, reason when it could not be applied or undone.
         *
         * @param restored fields that undoing restored
         * @param left fields that undoing left, because somebody changed them after the import
         */
        @JsonInclude
        record AtlasResult(
                AtlasImportRow.AtlasRowState state,
                AtlasImportRow.@Nullable AtlasOutcome outcome,
                AtlasImportRow.@Nullable AtlasReason reason,
                List<String> restored,
                List<String> left) {}

        private static final TypeReference<List<AtlasImports.AtlasChange>> CHANGES = new TypeReference<>() {};
        private static final TypeReference<List<AtlasNotice>> NOTICES = new TypeReference<>() {};
        private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};
        private static final TypeReference<List<Twins.Alike>> TWINS = new TypeReference<>() {};

        static AtlasImportRowResponse of(
                AtlasImportRow row, @Nullable OrganisationRef organisation, ObjectMapper mapper) {
            return new AtlasImportRowResponse(
                    row.id,
                    row.position,
                    row.uid,
                    row.name,
                    row.cells.get(WireEnums.word(AtlasField.CITY)),
                    row.verdict,
                    mapper.convertValue(row.changes, CHANGES),
                    mapper.convertValue(row.notices, NOTICES),
                    mapper.convertValue(row.violations, VIOLATIONS),
                    mapper.convertValue(row.twins, TWINS),
                    organisation,
                    new AtlasResult(row.state, row.outcome, row.reason, row.restored, row.leftOut));
        }
    }
}
