package eu.soga.editions;

/** What a figure is about. */
public enum FigureTheme {
    ATTENDANCE,
    PROGRAMME,
    PARTNERS,
    REPLAY,
    SURVEY,
    COMMUNICATION,
    FINANCE
}
