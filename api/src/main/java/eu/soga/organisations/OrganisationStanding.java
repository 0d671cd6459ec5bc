package eu.soga.organisations;

import org.jspecify.annotations.Nullable;

/**
 * The rights of one caller on one organisation.
 *
 * @param role null when he or she does not represent it
 * @param concerned true for a moderator who represents it or did so in the last 30 days
 * @param moderates true with the realm role of a moderator or administrator
 * @param writesForAnyone true when the caller may write events in the name of every organisation
 * @param joinPending true when a request of the caller to join is pending
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
