package eu.soga.shared.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Chooses between the two instants of a local time that occurs twice because clocks are set back. */
public enum Fold {
    /** The first one, at the offset in force before the clocks change. */
    @JsonProperty("earlier")
    EARLIER,
    /** The second one, at the offset in force after the clocks changed. */
    @JsonProperty("later")
    LATER
}
