package eu.soga.editions.bilan;

import eu.soga.editions.EditionAbout.Source;
import eu.soga.editions.EditionAbout.Told;
import eu.soga.editions.FigureQualifier;
import eu.soga.editions.FigureTheme;
import eu.soga.editions.FigureUnit;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What leads write in the report of an edition. Texts are by language (ISO 639-1).
 *
 * @param recommendations for the next edition
 * @param followUps what became of the recommendations of the edition before
 * @param declared figures that this site cannot compute, each with its source
 * @param testimonials ids of words that may be quoted, in the order in which they are shown; null for none
 */
public record BilanRequest(
        @NotNull Map<String, @Size(max = 4000) String> introduction,
        @NotNull @Size(max = 40) List<@NotNull @Valid Recommendation> recommendations,
        @NotNull @Size(max = 40) List<@NotNull @Valid FollowUp> followUps,
        @NotNull @Size(max = 100) List<@NotNull @Valid Declaration> declared,
        @Nullable @Size(max = 20) List<@NotNull UUID> testimonials) {

    /** When a recommendation applies. */
    @Schema(name = "BilanPhase")
    public enum Phase {
        BEFORE,
        DURING,
        AFTER
    }

    /** @param id made by the server for a new one; keep it in later versions */
    @Schema(name = "BilanRecommendation")
    public record Recommendation(
            @Nullable UUID id,
            @NotNull Phase phase,
            @NotNull Map<String, @Size(max = 600) String> text) {}

    /** What became of a recommendation. */
    @Schema(name = "FollowUpState")
    public enum State {
        DONE,
        PARTLY,
        NOT_DONE
    }

    /** @param recommendation one of the edition before */
    @Schema(name = "BilanFollowUp")
    public record FollowUp(
            @NotNull UUID recommendation,
            @NotNull State state,
            @NotNull Map<String, @Size(max = 600) String> note) {}

    /**
     * A figure that a document declares.
     *
     * @param quote the words of the document, in its language
     * @param note what a reader should know about it
     * @param others other values that documents print for the same
     */
    @Schema(name = "FigureDeclaration")
    public record Declaration(
            @NotNull @Valid MeasureText measure,

            @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2)
            BigDecimal value,

            @NotNull FigureQualifier qualifier,
            @NotNull @Size(min = 1, max = 600) String quote,
            @NotNull @Valid Source source,
            @NotNull Map<String, @Size(max = 600) String> note,
            @NotNull @Size(max = 6) List<@NotNull @Valid Told> others) {}

    /**
     * What a figure counts.
     *
     * @param key of a measure that exists, whose words then stay as they are; else a new one
     */
    @Schema(name = "FigureMeasureText")
    public record MeasureText(
            @OneLine
            @NotNull
            @Size(min = 2, max = 60)
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{soga.slug}")
            String key,

            @NotNull FigureTheme theme,
            @NotNull FigureUnit unit,
            @OneLine @NotNull Map<String, @Size(max = 120) String> label,
            @NotNull Map<String, @Size(max = 400) String> definition) {}
}
