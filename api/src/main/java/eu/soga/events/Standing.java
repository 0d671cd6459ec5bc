package eu.soga.events;

/**
 * What the caller is to one event.
 *
 * @param writes may write and submit it: represents its organisation, or has a role that may for anyone
 * @param moderates has the role that decides
 * @param organises represents its organisation or a co-organiser
 * @param hold who reviews it at this moment
 */
public record Standing(boolean writes, boolean moderates, boolean organises, Hold hold) {
    /** Who holds the review. */
    enum Hold {
        NOBODY,
        CALLER,
        ANOTHER
    }

    /** Anyone, signed in or not, without a part in the event. */
    static final Standing VISITOR = new Standing(false, false, false, Hold.NOBODY);

    /** True for who may see it before publication. */
    boolean seesAll() {
        return writes || moderates;
    }
}
