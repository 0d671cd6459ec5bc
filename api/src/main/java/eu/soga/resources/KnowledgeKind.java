package eu.soga.resources;

/** The closed list of kinds of resources. The interface translates them. */
public enum KnowledgeKind {
    REPLAY,
    VIDEO,
    WEBINAR,
    /** A training module. */
    MODULE,
    PODCAST,
    /** A person describes his or her work. */
    PORTRAIT,
    ARTICLE,
    /** A publication without a kind of its own: a book, an opinion, an open letter. */
    PUBLICATION,
    REPORT,
    STUDY,
    CASE_STUDY,
    GUIDE,
    KIT,
    TEMPLATE,
    TOOL,
    /** Software an organisation can adopt. */
    SOLUTION,
    /** A list or map of other things. */
    CATALOGUE,
    PLATFORM,
    PROJECT,
    /** A network or a working group. */
    COMMUNITY,
    /** A description of an occupation: its tasks and the knowledge it needs. */
    JOB_PROFILE,
    /** A job offer. It has an end; searches do not find it afterwards. */
    JOB_OFFER,
    OTHER
}
