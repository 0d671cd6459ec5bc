package eu.soga.shared.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of two instants a local time means when clocks are set back and show it twice. */
public enum Fold {
    /** The first one, at the offset in force before the clocks change. */
    @JsonProperty("earlier")
    EARLIER,
    /** The second one, at the offset in force after the clocks changed. */
    @JsonProperty("later")
    LATER
}
