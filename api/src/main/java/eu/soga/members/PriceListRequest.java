package eu.soga.members;

import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a tier from a day on.
 *
 * @param rollOver {@code MM-dd}, for calendar years only: who joins from this day on is a member until the end of the
 *     next year
 * @param brackets one for a flat price; else by rising yearly budgets of the organisation, the first from 0
 * @param paymentPage https address of a page of a payment platform
 * @param example not a price of the association's: made for a demonstration
 */
record PriceListRequest(
        @NotNull LocalDate validFrom,
        PriceList.@NotNull YearMode year,

        @Nullable @Pattern(regexp = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", message = "{soga.month-day}")
        String rollOver,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{soga.currency}")
        String currency,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid PriceBracket> brackets,
        @OneLine @Nullable @Size(max = 500) String paymentPage,
        boolean example) {

    /**
     * A price.
     *
     * @param from the yearly budget in cents from which it holds
     */
    record PriceBracket(
            @Min(0) @Max(Long.MAX_VALUE / 1000) long from,
            @Min(0) @Max(Money.MOST) long cents) {}

    /** @throws DomainException 400 */
    void applyTo(PriceList list) {
        List<Violation> broken = new ArrayList<>();
        if (year == PriceList.YearMode.ROLLING && rollOver != null)
            broken.add(new Violation("/rollOver", "A rolling year begins on any day: leave out the roll-over day."));
        if (rollOver != null && !isDay(rollOver))
            broken.add(new Violation("/rollOver", "There is no such day in a year that is no leap year."));
        if (brackets.getFirst().from != 0)
            broken.add(new Violation("/brackets/0/from", "The first price holds from a budget of 0."));
        for (int i = 1; i < brackets.size(); i++)
            if (brackets.get(i).from <= brackets.get(i - 1).from)
                broken.add(new Violation("/brackets/" + i + "/from", "Budgets rise from one price to the next."));
        if (paymentPage != null && !isHttps(paymentPage))
            broken.add(new Violation("/paymentPage", "Give an address that begins with https://."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        list.validFrom = validFrom;
        list.yearMode = year;
        list.rollOver = rollOver;
        list.currency = currency;
        list.brackets = new ArrayList<>(brackets.stream()
                .map(bracket -> Map.of("from", bracket.from, "cents", bracket.cents))
                .toList());
        list.paymentPage = paymentPage;
        list.example = example;
    }

    private static boolean isDay(String monthDay) {
        String[] parts = monthDay.split("-");
        return Integer.parseInt(parts[1])
                <= java.time.Month.of(Integer.parseInt(parts[0])).minLength();
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
