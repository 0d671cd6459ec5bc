package eu.soga.shared.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How much of the public answers is kept in memory. */
@ConfigMapping(prefix = "app.kept-answers")
interface KeptAnswersConfig {
    /** Megabytes of memory for kept answers; 0 keeps none. */
    @WithDefault("48")
    int megabytes();

    /** Headers of requests by people or programs with an account. */
    @WithDefault("Authorization")
    List<String> signedIn();
}
