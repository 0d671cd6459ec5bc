package eu.soga.events;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about access for people with disabilities. A fact that nobody stated is {@link Known#UNKNOWN}, never «no». */
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
    /** Whether a fact was stated as true, stated as false, or not stated. */
    public enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /** Nothing was stated. */
    public static final AccessibilityFacts NOT_SAID =
            new AccessibilityFacts(Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN);

    /** Turns absent facts into {@link Known#UNKNOWN}. */
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

    /** The facts about access, as words that people filter by. */
    public enum AccessibilityFact {
        STEP_FREE,
        SIGN_LANGUAGE,
        LIVE_CAPTIONS,
        HEARING_LOOP,
        QUIET_ROOM;

        /** Returns the facts that were stated as true. */
        public static List<AccessibilityFact> knownIn(AccessibilityFacts facts) {
            List<AccessibilityFact> known = new ArrayList<>();
            for (AccessibilityFact fact : values()) if (fact.in(facts) == AccessibilityFacts.Known.YES) known.add(fact);
            return known;
        }

        private AccessibilityFacts.Known in(AccessibilityFacts facts) {
            return switch (this) {
                case STEP_FREE -> facts.stepFree();
                case SIGN_LANGUAGE -> facts.signLanguage();
                case LIVE_CAPTIONS -> facts.liveCaptions();
                case HEARING_LOOP -> facts.hearingLoop();
                case QUIET_ROOM -> facts.quietRoom();
            };
        }
    }
}
