package eu.soga.notifications;

import eu.soga.events.ModerationReason;

/** Writes moderators' reasons as phrases in French and English. */
final class ReasonWords {
    private ReasonWords() {}

    /** Returns English for {@code en} and French for every other language. */
    static String of(ModerationReason reason, String language) {
        boolean english = language.equals("en");
        return switch (reason) {
            case OFF_TOPIC -> english ? "outside the subject of this calendar" : "hors du sujet de cet agenda";
            case DUPLICATE -> english ? "already in the calendar" : "déjà dans l’agenda";
            case INCOMPLETE -> english ? "something is missing" : "il manque une information";
            case UNCLEAR_DATES -> english ? "the dates are unclear" : "les dates ne sont pas claires";
            case ADVERTISING -> english ? "advertising" : "publicité";
            case BROKEN_LINK -> english ? "a link does not work" : "un lien ne fonctionne pas";
            case INAPPROPRIATE -> english ? "inappropriate content" : "contenu inapproprié";
            case NOT_ORGANISER -> english ? "you are not the organiser" : "vous n’êtes pas l’organisateur";
            case OTHER -> english ? "another reason" : "autre motif";
        };
    }
}
