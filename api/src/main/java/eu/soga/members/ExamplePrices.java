package eu.soga.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads prices of the demonstration, marked as examples: the association publishes none. */
@ApplicationScoped
public class ExamplePrices {
    private final Clock clock;

    ExamplePrices(Clock clock) {
        this.clock = clock;
    }

    /**
     * Prices of a tier.
     *
     * @param rollOver {@code MM-dd}; null when there is no such day
     * @param brackets from which yearly budget ({@code from}) how much ({@code cents}), both in cents, rising
     */
    public record Listing(
            String tier,
            LocalDate validFrom,
            @Nullable String rollOver,
            String currency,
            List<Map<String, Long>> brackets) {}

    /** Calendar years at these prices; a tier that has prices keeps them. */
    @Transactional
    public void load(Listing listing) {
        if (PriceList.count("tier", listing.tier) > 0) return;
        PriceList list = new PriceList(listing.tier, clock.instant());
        list.validFrom = listing.validFrom;
        list.yearMode = PriceList.YearMode.CALENDAR;
        list.rollOver = listing.rollOver;
        list.currency = listing.currency;
        list.brackets = new ArrayList<>(listing.brackets);
        list.example = true;
        list.persist();
    }
}
