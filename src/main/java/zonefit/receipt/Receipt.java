package zonefit.receipt;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What an assessment was made of, and its own hash. Every hash is the first 128 bits of a SHA-256, as 32 hexadecimal digits.
 *
 * @param project    hash of the project's canonical form
 * @param rules      of the rules folder: the first digits of its hash
 * @param settings   program, policies and options
 * @param input      the project's canonical form, if the settings ask for it
 * @param assessment hash of verdict, findings and all of the above, the same in every language
 */
public record Receipt(String project, String rules, LocalDate asOf, Settings settings, Optional<String> input, String assessment) {

    /** How many digits of a hash a receipt shows. */
    public static final int DIGITS = 32;

    public Receipt {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(assessment, "assessment");
    }
}
