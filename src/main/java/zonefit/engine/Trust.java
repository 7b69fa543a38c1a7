package zonefit.engine;

/** How far rules are trusted. Drools would run whatever Java a rule holds, in its conditions as well as in its consequence. */
public enum Trust {
    /** Rules are data: anything beyond patterns over facts and one report of a finding is refused before it is compiled. */
    CHECKED,
    /** Rules are code that may do what the program may do. Only for rules whose author is trusted like the program's. */
    TRUSTED
}
