package eu.soga.editions.bilan;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.bilan.BilanRequest.Declaration;
import eu.soga.editions.bilan.BilanRequest.Recommendation;
import eu.soga.editions.bilan.BilanResponse.Carried;
import eu.soga.editions.bilan.BilanResponse.ComputedFigure;
import eu.soga.events.EventKind;
import eu.soga.shared.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The report of an edition as its leads write it.
 *
 * @param publishedAt null before the first publication
 * @param over true when the edition has ended, so that its report can be published
 * @param computed from the data as they are now
 * @param differences between the published figures and those computed now; empty before a publication
 * @param quotable what people who answered surveys let be quoted, chosen for the report or not
 * @param carried the recommendations of the edition before, with what became of each
 */
@JsonInclude
public record BilanDraft(
        int version,
        @Nullable Instant publishedAt,
        boolean over,
        Map<String, String> introduction,
        List<ComputedFigure> computed,
        List<Difference> differences,
        List<Declaration> declared,
        List<Recommendation> recommendations,
        List<Carried> carried,
        List<Quotable> quotable)
        implements Versioned {
    /** Words that may be quoted. @param position in the report, from 1; null when they are not chosen */
    @JsonInclude
    @Schema(name = "QuotableWords")
    public record Quotable(
            UUID id,
            String text,
            @Nullable String signature,
            @Nullable Integer position) {}

    /**
     * A published figure that the data no longer give.
     *
     * @param kind null for the whole
     * @param frozen null when there was no value, as {@code now}
     */
    @JsonInclude
    @Schema(name = "FigureDifference")
    public record Difference(
            BilanMeasure measure,
            @Nullable EventKind kind,
            @Nullable BigDecimal frozen,
            @Nullable BigDecimal now) {}
}
