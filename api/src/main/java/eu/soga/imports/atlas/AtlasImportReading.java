package eu.soga.imports.atlas;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.imports.atlas.AtlasImportResponse.AtlasImportRowResponse;
import eu.soga.imports.atlas.AtlasImportResponse.AtlasWordsSaid;
import eu.soga.imports.atlas.AtlasImportRow.AtlasVerdict;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows lists that were read, and their rows. */
@ApplicationScoped
class AtlasImportReading {
    private static final int LATEST = 50;
    private static final TypeReference<Map<String, Integer>> WORDS = new TypeReference<>() {};

    private static final TypeReference<List<MappedWord>> MAPPED = new TypeReference<>() {};

    private final ObjectMapper mapper;

    AtlasImportReading(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Returns the last fifty, newest first. */
    @Transactional
    List<AtlasImportResponse> latest() {
        return AtlasImport.<AtlasImport>find("order by createdAt desc, id desc").page(0, LATEST).list().stream()
                .map(origin -> of(origin, 0))
                .toList();
    }

    /**
     * @param remaining how many rows the call has left for the next one
     * @throws eu.soga.shared.errors.DomainException 404
     */
    @Transactional
    AtlasImportResponse one(UUID id, int remaining) {
        return of(AtlasImport.require(id), remaining);
    }

    /** Returns rows after this position, in the order of the file. @throws eu.soga.shared.errors.DomainException 404 */
    @Transactional
    Page<AtlasImportRowResponse> rows(UUID id, List<AtlasVerdict> verdicts, int after, int size) {
        AtlasImport.require(id);
        List<AtlasImportRow> found = AtlasImportRow.<AtlasImportRow>find(
                        "importId = ?1 and verdict in ?2 and position > ?3 order by position", id, verdicts, after)
                .page(0, size)
                .list();
        long total = AtlasImportRow.count("importId = ?1 and verdict in ?2", id, verdicts);
        String next = found.size() < size ? null : String.valueOf(found.getLast().position);
        return Page.of(shown(found), Page.Total.exact(total), next);
    }

    private AtlasImportResponse of(AtlasImport origin, int remaining) {
        return AtlasImportResponse.of(
                origin,
                new AtlasWordsSaid(
                        mapper.convertValue(origin.words, WORDS),
                        mapper.convertValue(origin.countries, WORDS),
                        mapper.convertValue(origin.kinds, WORDS),
                        mapper.convertValue(origin.mapped, MAPPED)),
                remaining);
    }

    private List<AtlasImportRowResponse> shown(List<AtlasImportRow> rows) {
        List<UUID> ids = rows.stream()
                .map(row -> row.organisationId)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, OrganisationRef> organisations = ids.isEmpty()
                ? Map.of()
                : Organisation.<Organisation>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(each -> each.id, OrganisationRef::of));
        return rows.stream()
                .map(row -> AtlasImportRowResponse.of(
                        row, row.organisationId == null ? null : organisations.get(row.organisationId), mapper))
                .toList();
    }
}
