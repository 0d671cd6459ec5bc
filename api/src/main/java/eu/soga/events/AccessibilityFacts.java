package eu.soga.events;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What is known about access. What nobody said is {@link Known#UNKNOWN}, never «no». */
@Embeddable
public record AccessibilityFacts(
        @Column(name = "step_free") @Enumerated(EnumType.STRING)
        Known stepFree,

        @Column(name = "sign_language") @Enumerated(EnumType.STRING)
        Known signLanguage,

        @Column(name = "live_captions") @Enumerated(EnumType.STRING)
        Known liveCaptions,

        @Column(name = "hearing_loop") @Enumerated(EnumType.STRING)
        Known hearingLoop,

        @Column(name = "quiet_room") @Enumerated(EnumType.STRING)
        Known quietRoom) {
    /** Nothing was said. */
    public static final AccessibilityFacts NOT_SAID =
            new AccessibilityFacts(Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN);

    /** Reads absent facts as not said. */
    public AccessibilityFacts {
        stepFree = orUnknown(stepFree);
        signLanguage = orUnknown(signLanguage);
        liveCaptions = orUnknown(liveCaptions);
        hearingLoop = orUnknown(hearingLoop);
        quietRoom = orUnknown(quietRoom);
    }

    private static Known orUnknown(@Nullable Known fact) {
        return fact == null ? Known.UNKNOWN : fact;
    }
}
