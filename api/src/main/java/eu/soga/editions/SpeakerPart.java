package eu.soga.editions;

/** What a person does in a session. */
public enum SpeakerPart {
    SPEAKER,
    MODERATOR
}
