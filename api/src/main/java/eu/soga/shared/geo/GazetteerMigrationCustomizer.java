package eu.soga.shared.geo;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Adds the gazetteer's migration to Flyway, which only scans {@code db/migration}. */
@Singleton
class GazetteerMigrationCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        var known = Stream.of(configuration.getJavaMigrations());
        configuration.javaMigrations(
                Stream.concat(known, Stream.of(new GazetteerMigration())).toArray(JavaMigration[]::new));
    }
}
