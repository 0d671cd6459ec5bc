package eu.soga.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of one import. */
@ConfigMapping(prefix = "app.imports")
public interface ImportsConfig {
    /** Largest file or page in bytes. */
    @WithDefault("10485760")
    int mostBytes();

    /** How many entries one source may have. */
    @WithDefault("5000")
    int mostRows();

    /** Time limit for reading and comparing one source. */
    @WithDefault("60s")
    Duration longest();

    /** Time limit for fetching one address, including redirects. */
    @WithDefault("20s")
    Duration fetching();

    /** How many sources are fetched and read at the same time in total. */
    @WithDefault("8")
    int atOnce();

    /** How many sources of one person are fetched and read at the same time. */
    @WithDefault("2")
    int atOnceOfOnePerson();

    /** How long a request applies rows before it answers; a job applies the rest within seconds. */
    @WithDefault("15s")
    Duration applying();
}
