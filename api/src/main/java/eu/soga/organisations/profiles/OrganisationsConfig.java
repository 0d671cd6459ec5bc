package eu.soga.organisations.profiles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many unlisted organisations one account may create. */
@ConfigMapping(prefix = "app.organisations")
interface OrganisationsConfig {
    /** Organisations of one account that are not in the directory yet. */
    @WithDefault("3")
    int mostUnlisted();
}
