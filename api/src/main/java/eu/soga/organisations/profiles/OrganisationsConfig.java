package eu.soga.organisations.profiles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many unlisted organisations one account may create. */
@ConfigMapping(prefix = "app.organisations")
interface OrganisationsConfig {
    /** How many organisations that are not public yet one account may have created. */
    @WithDefault("3")
    int mostUnlisted();
}
