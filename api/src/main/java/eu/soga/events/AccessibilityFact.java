package eu.soga.events;

import java.util.ArrayList;
import java.util.List;

/** What can be said about access, one by one: the words that people filter by. */
public enum AccessibilityFact {
    STEP_FREE,
    SIGN_LANGUAGE,
    LIVE_CAPTIONS,
    HEARING_LOOP,
    QUIET_ROOM;

    /** The facts that were said to be so. */
    public static List<AccessibilityFact> knownIn(AccessibilityFacts facts) {
        List<AccessibilityFact> known = new ArrayList<>();
        for (AccessibilityFact fact : values()) if (fact.in(facts) == Known.YES) known.add(fact);
        return known;
    }

    private Known in(AccessibilityFacts facts) {
        return switch (this) {
            case STEP_FREE -> facts.stepFree();
            case SIGN_LANGUAGE -> facts.signLanguage();
            case LIVE_CAPTIONS -> facts.liveCaptions();
            case HEARING_LOOP -> facts.hearingLoop();
            case QUIET_ROOM -> facts.quietRoom();
        };
    }
}
