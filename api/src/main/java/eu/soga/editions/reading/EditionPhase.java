package eu.soga.editions.reading;

import java.time.LocalDate;

/** Where an edition is in time. */
public enum EditionPhase {
    COMING,
    RUNNING,
    OVER;

    static EditionPhase of(LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (today.isBefore(firstDay)) return COMING;
        return today.isAfter(lastDay) ? OVER : RUNNING;
    }
}
