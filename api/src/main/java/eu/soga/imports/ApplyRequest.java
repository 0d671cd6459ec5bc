package eu.soga.imports;

import eu.soga.imports.ImportRow.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an import to apply: single rows or all rows with some verdicts, and rows to link to existing events.
 *
 * @param rows ids of rows; rows that failed before are tried again
 * @param verdicts all rows with these verdicts that were not chosen yet; not allowed beside {@code rows}
 * @param links possible duplicates that are an existing event; applied before the rest
 */
record ApplyRequest(
        @Nullable @Size(min = 1, max = 5000) List<@NotNull UUID> rows,
        @Nullable @Size(min = 1, max = 7) List<@NotNull Verdict> verdicts,
        @Nullable @Size(min = 1, max = 5000) List<@NotNull @Valid RowLink> links,
        @NotNull ApplyAs as) {
    /**
     * Links a row to an existing event instead of creating one.
     *
     * @param row a possible duplicate
     * @param event one of the events it resembles
     */
    record RowLink(@NotNull UUID row, @NotNull UUID event) {}
}
