package eu.soga.imports;

import eu.soga.imports.ImportRow.Verdict;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.WireEnums;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that select rows of an import. */
class ImportParameters {
    @Parameter(description = "Verdicts, repeated or apart by commas; all when none is named")
    @QueryParam("verdict")
    @Nullable
    List<String> verdict;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("size")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    int size;

    /** Returns the requested verdicts; empty for all. @throws DomainException 400 for an unknown one */
    List<Verdict> verdicts() {
        return verdict == null
                ? List.of()
                : verdict.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(word -> WireEnums.parse(Verdict.class, word.strip())
                                .orElseThrow(() -> DomainException.invalid(
                                        "?verdict", "A verdict is one of " + WireEnums.words(Verdict.class) + ".")))
                        .toList();
    }
}
