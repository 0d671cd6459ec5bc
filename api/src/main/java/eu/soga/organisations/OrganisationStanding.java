package eu.soga.organisations;

import org.jspecify.annotations.Nullable;

/**
 * The rights of one caller on one organisation.
 *
 * @param role null when he or she does not represent it
 * @param concerned moderates, and represents it or did in the last 30 days
 * @param moderates has the realm role of a moderator or administrator
 * @param writesForAnyone may write events in the name of every organisation
 * @param joinPending has asked to represent it and waits
 */
public record OrganisationStanding(
        boolean signedIn,
        @Nullable RepresentativeRole role,
        boolean concerned,
        boolean moderates,
        boolean writesForAnyone,
        boolean joinPending) {
    static final OrganisationStanding VISITOR = new OrganisationStanding(false, null, false, false, false, false);

    public boolean represents() {
        return role != null;
    }

    boolean signs() {
        return role == RepresentativeRole.SIGNATORY;
    }
}
