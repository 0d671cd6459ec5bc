package eu.soga.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.web.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a tier from a day on.
 *
 * @param example made for the demonstration: the association publishes no price
 * @param used a term was priced by it, so that it does not change any more
 */
@JsonInclude
record PriceListResponse(
        UUID id,
        int version,
        String tier,
        LocalDate validFrom,
        PriceList.YearMode year,
        @Nullable String rollOver,
        String currency,
        List<PriceListRequest.PriceBracket> brackets,
        @Nullable String paymentPage,
        boolean example,
        boolean used)
        implements Versioned {

    static PriceListResponse from(PriceList list, boolean used) {
        return new PriceListResponse(
                list.id,
                list.version,
                list.tier,
                list.validFrom,
                list.yearMode,
                list.rollOver,
                list.currency,
                list.brackets.stream()
                        .map(bracket -> new PriceListRequest.PriceBracket(
                                ((Number) bracket.get("from")).longValue(),
                                ((Number) bracket.get("cents")).longValue()))
                        .toList(),
                list.paymentPage,
                list.example,
                used);
    }
}
