package eu.soga.events;

import eu.soga.shared.web.WireEnums;

/** Everything that can be done to an event, each with its path and its entry in {@code actions}. */
public enum EventAct {
    EDIT(false, "be edited"),
    SUBMIT(false, "be submitted"),
    WITHDRAW(false, "be withdrawn"),
    CANCEL(false, "be cancelled"),
    POSTPONE(false, "be postponed"),
    RESCHEDULE(false, "be given a new date"),
    EDIT_DATES(false, "have single dates changed"),
    APPEAL(false, "be appealed"),
    MESSAGE(false, "be written about"),
    DISCARD_REVISION(false, "lose an edit"),
    TAKE(true, "be taken"),
    RELEASE(true, "be released"),
    PUBLISH(true, "be published"),
    REQUEST_CHANGES(true, "be sent back"),
    REFUSE(true, "be refused"),
    MERGE(true, "be merged into another");

    private final boolean moderation;
    private final String phrase;

    EventAct(boolean moderation, String phrase) {
        this.moderation = moderation;
        this.phrase = phrase;
    }

    /** True for what a moderator does, false for what its organisation does. */
    boolean isModeration() {
        return moderation;
    }

    /** As on the wire. */
    public String word() {
        return WireEnums.word(this);
    }

    /** Completes «an event cannot …». */
    String phrase() {
        return phrase;
    }
}
