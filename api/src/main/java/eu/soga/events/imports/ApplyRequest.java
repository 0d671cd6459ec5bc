package eu.soga.events.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to apply: single rows, or all of some verdicts.
 *
 * @param rows their ids; rows that failed before are tried again
 * @param verdicts of rows nobody chose yet; not beside {@code rows}
 */
record ApplyRequest(
        @Nullable @Size(min = 1, max = 5000) List<@NotNull UUID> rows,
        @Nullable @Size(min = 1, max = 7) List<@NotNull Verdict> verdicts,
        @NotNull ApplyAs as) {}
