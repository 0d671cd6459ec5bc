package eu.soga.editions;

/** In what a figure is counted. */
public enum FigureUnit {
    COUNT,
    PERCENT,
    EUR,
    HOURS,
    OUT_OF_FIVE
}
