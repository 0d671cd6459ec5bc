package eu.soga.organisations;

import java.util.UUID;

/**
 * What a room shows to the public that names organisations and leads to their pages. Each room that does so has one
 * bean of this type; an organisation that is named stays in the atlas.
 */
public interface PublicMentions {
    /** True when something public of this room names the organisation. Called in the transaction of an act. */
    boolean name(UUID organisationId);
}
