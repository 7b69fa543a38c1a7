package zonefit.report;

import zonefit.verdict.Verdict;

/** Colours of a terminal, or none. */
public enum Style {
    PLAIN, COLOUR;

    private static final String RESET = "\u001b[0m";

    String of(Verdict verdict, String text) {
        return wrap(switch (verdict) {
            case FIT -> "\u001b[32m";
            case CONDITIONAL -> "\u001b[33m";
            case MISFIT -> "\u001b[31m";
            case UNDETERMINED -> "\u001b[36m";
        }, text);
    }

    String mark(Verdict verdict) {
        return switch (verdict) {
            case FIT -> "✓";
            case CONDITIONAL -> "!";
            case MISFIT -> "✗";
            case UNDETERMINED -> "?";
        };
    }

    String bold(String text) {
        return wrap("\u001b[1m", text);
    }

    String dim(String text) {
        return wrap("\u001b[2m", text);
    }

    private String wrap(String code, String text) {
        return this == COLOUR ? code + text + RESET : text;
    }
}
