package eu.soga.imports;

import eu.soga.imports.ImportRow.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an import to apply: single ones, or all with some verdicts; besides or instead, rows to link to
 * existing events.
 *
 * @param rows their ids; rows that failed before are tried again
 * @param verdicts of rows nobody chose yet; not beside {@code rows}
 * @param links possible duplicates that are the same as one of their twins; done before the rest
 */
record ApplyRequest(
        @Nullable @Size(min = 1, max = 5000) List<@NotNull UUID> rows,
        @Nullable @Size(min = 1, max = 7) List<@NotNull Verdict> verdicts,
        @Nullable @Size(min = 1, max = 5000) List<@NotNull @Valid RowLink> links,
        @NotNull ApplyAs as) {
    /**
     * «It is this one»: nothing is begun.
     *
     * @param row a possible duplicate
     * @param event one of its twins
     */
    record RowLink(@NotNull UUID row, @NotNull UUID event) {}
}
