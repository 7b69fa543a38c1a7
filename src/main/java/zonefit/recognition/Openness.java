package zonefit.recognition;

/** Whether a project may be something else than what its words suggest. */
public enum Openness {
    /** It is one of its lines, or all of them. */
    CLOSED,
    /** A last noun only suggests its lines: what all of them allow is allowed, what they refuse is asked. */
    LOOSE,
    /** A main word is not understood, so that it may be anything. */
    OPEN
}
