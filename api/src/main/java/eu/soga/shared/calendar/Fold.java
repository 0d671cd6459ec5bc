package eu.soga.shared.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of its two instants a local time means when clocks are set back over it. */
public enum Fold {
    /** The first one, at the offset in force before the clocks change. */
    @JsonProperty("earlier")
    EARLIER,
    /** The second one, at the offset in force after the clocks changed. */
    @JsonProperty("later")
    LATER
}
