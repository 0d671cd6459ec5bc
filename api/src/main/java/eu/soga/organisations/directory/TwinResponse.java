package eu.soga.organisations.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.OrganisationRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public organisation that may be the same as the one described.
 *
 * @param score from 0 to 1
 * @param parts components of the score
 */
@JsonInclude
record TwinResponse(
        OrganisationRef organisation,
        OrganisationKind kind,
        @Nullable String country,
        @Nullable String city,
        double score,
        TwinScore parts) {
    static TwinResponse of(Organisation organisation, TwinScore parts) {
        return new TwinResponse(
                OrganisationRef.of(organisation),
                organisation.kind,
                organisation.country,
                organisation.office == null ? null : organisation.office.city(),
                parts.total(),
                parts);
    }

    /** Possible duplicates, most likely first. */
    record Twins(List<TwinResponse> items) {}
}
