package eu.soga.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Representative;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class DatabaseResetTest {

    @RepeatedTest(2)
    void each_test_starts_with_an_empty_database() {
        assertThat(representatives()).isZero();

        OrganisationFixtures.signedAndEditedBy("partner", "partner2");

        assertThat(representatives()).isEqualTo(2);
    }

    private static long representatives() {
        return QuarkusTransaction.requiringNew().call(() -> Representative.count());
    }
}
