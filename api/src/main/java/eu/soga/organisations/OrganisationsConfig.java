package eu.soga.organisations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds for what accounts create. */
@ConfigMapping(prefix = "app.organisations")
interface OrganisationsConfig {
    /** Organisations of one account that are not in the directory yet. */
    @WithDefault("3")
    int mostUnlisted();
}
