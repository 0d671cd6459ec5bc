package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.rules.SchemeTerms.AllowanceAmount;
import eu.soga.claims.rules.SchemeTerms.ClaimDelays;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow.ClaimPhase;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.claims.rules.SchemeTerms.FirstParticipation;
import eu.soga.claims.rules.SchemeTerms.OpenPoint;
import eu.soga.claims.rules.SchemeTerms.RequiredDocument;
import eu.soga.claims.rules.SchemeTerms.SchemeSource;
import eu.soga.claims.rules.SchemeTerms.SchemeTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as everyone reads it, in the version in force.
 *
 * @param events the public events it covers
 * @param most how many beneficiaries the envelope has room for, and how many it has
 */
@JsonInclude
record SchemeResponse(
        UUID id,
        String slug,
        SchemeVersion version,
        SchemeTexts texts,
        AllowanceAmount amount,
        SchemeRules rules,
        List<RequiredDocument> documents,
        List<CoveredEvent> events,
        SchemeRoom most,
        ClaimDelays delays,
        List<OpenPoint> open,
        List<SchemeSource> sources) {
    /** The version in force and since when. */
    record SchemeVersion(int number, Instant validFrom) {}

    /** The rules with their parameters. @param phase of the window now */
    record SchemeRules(
            DistanceTerms distance, FirstParticipation firstParticipation, ClaimWindow window, ClaimPhase phase) {}

    /** A public event that the scheme covers. @param city null when it has no known place */
    record CoveredEvent(
            UUID id,
            String slug,
            Map<String, String> title,
            @Nullable Instant startsAt,
            @Nullable String zone,
            @Nullable String city) {}

    /** Room of the envelope. */
    record SchemeRoom(int beneficiaries, int taken, String project) {}
}
