package eu.soga.editions.bilan;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.FigureQualifier;
import eu.soga.editions.bilan.BilanMeasure.Missing;
import eu.soga.editions.bilan.BilanMeasure.Part;
import eu.soga.editions.bilan.BilanMeasure.Result;
import eu.soga.editions.bilan.BilanRequest.Phase;
import eu.soga.editions.bilan.BilanRequest.Recommendation;
import eu.soga.editions.bilan.BilanRequest.State;
import eu.soga.editions.reading.PublicFigures.Figure;
import eu.soga.editions.reading.PublicFigures.Measure;
import eu.soga.shared.web.WireEnums;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The report of an edition as everyone reads it.
 *
 * @param publishedAt when the computed figures were frozen; null for an edition whose figures are only declared
 * @param computed computed from the data of this site
 * @param declared declared by documents
 * @param testimonials words of participants who agreed to be quoted, and have not taken them back
 */
@JsonInclude
@Schema(name = "BilanResponse")
public record BilanResponse(
        String edition,
        @Nullable Instant publishedAt,
        Map<String, String> introduction,
        List<ComputedFigure> computed,
        List<Figure> declared,
        List<Recommendation> recommendations,
        List<Carried> followUps,
        List<Testimonial> testimonials) {
    /** Somebody’s words. @param signature as the person wants to be named; null for no name */
    @JsonInclude
    @Schema(name = "BilanTestimonial")
    public record Testimonial(String text, @Nullable String signature) {}

    /**
     * A computed figure.
     *
     * @param measure what it counts
     * @param missing why there is no value; null when there is one
     * @param parts the same by kind of session; empty for most measures
     * @param past of earlier editions, the latest first
     */
    @JsonInclude
    public record ComputedFigure(
            Measure measure,
            @Nullable BigDecimal value,
            @Nullable Missing missing,
            List<Part> parts,
            List<PastFigure> past) {
        static ComputedFigure of(BilanMeasure measure, Result result, List<PastFigure> past) {
            return new ComputedFigure(words(measure), result.value(), result.missing(), result.parts(), past);
        }

        private static Measure words(BilanMeasure measure) {
            return new Measure(
                    WireEnums.word(measure), measure.theme(), measure.unit(), measure.label(), measure.definition());
        }
    }

    /**
     * The figure of an earlier edition.
     *
     * @param declared the definition of a document that counted nearly the same; null when it was computed in the same
     *     way as the present one
     */
    @JsonInclude
    public record PastFigure(
            String edition,
            int year,
            BigDecimal value,
            FigureQualifier qualifier,
            @Nullable Map<String, String> declared) {}

    /** A recommendation of the edition before. @param state null as long as nobody said what became of it */
    @JsonInclude
    @Schema(name = "CarriedRecommendation")
    public record Carried(
            UUID id,
            String edition,
            Phase phase,
            Map<String, String> text,
            @Nullable State state,
            Map<String, String> note) {}
}
