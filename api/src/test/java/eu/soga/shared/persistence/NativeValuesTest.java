package eu.soga.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NativeValuesTest {
    private static final String SQL = "SELECT CAST('00000000-0000-7000-8000-000000000001' AS uuid)";

    private final EntityManager entities;
    private final SessionFactory factory;

    @Inject
    NativeValuesTest(EntityManager entities, SessionFactory factory) {
        this.entities = entities;
        this.factory = factory;
    }

    @Test
    void are_of_the_class_that_is_asked_for() {
        assertThat(QuarkusTransaction.requiringNew().call(this::values))
                .containsExactly(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    }

    @Test
    void are_read_by_one_plan_however_often() {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            for (int i = 0; i < 20; i++) QuarkusTransaction.requiringNew().run(this::values);
            assertThat(statistics.getQueryPlanCacheHitCount()).isGreaterThanOrEqualTo(19);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private List<UUID> values() {
        return NativeValues.list(entities.createNativeQuery(SQL), UUID.class);
    }
}
