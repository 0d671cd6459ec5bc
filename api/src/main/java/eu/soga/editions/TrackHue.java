package eu.soga.editions;

/** The colour of a track, from the palette of the interface. A track always has its name beside it. */
public enum TrackHue {
    GREEN,
    BLUE,
    CORAL,
    VIOLET,
    GOLD,
    ROSE
}
